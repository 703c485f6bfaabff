from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_emblem = resolve('emblem')
    l_0_agency = resolve('agency')
    l_0_emblem_gap = resolve('emblem_gap')
    l_0_document = resolve('document')
    l_0_year = resolve('year')
    l_0_scores = resolve('scores')
    l_0_charts = resolve('charts')
    l_0_history = resolve('history')
    l_0_instruments = resolve('instruments')
    l_0_issue_count = resolve('issue_count')
    l_0_issues = resolve('issues')
    l_0_meeting = resolve('meeting')
    l_0_plan = resolve('plan')
    l_0_limits = resolve('limits')
    l_0_suggestions = resolve('suggestions')
    l_0_outside_suggestions = resolve('outside_suggestions')
    l_0_signature = resolve('signature')
    try:
        t_1 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_2 = environment.filters['what a loop costs']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'what a loop costs' found.")
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?> <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
    if (undefined(name='emblem') if l_0_emblem is missing else l_0_emblem):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="CoverEmblem"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1332000" cy="1332000"/><wp:docPr id="1" name="ตราหน่วยงาน" descr="itadocs:emblem ตราสัญลักษณ์ของ'
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
        yield '"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="ตราหน่วยงาน"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdEmblem"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1332000" cy="1332000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    elif (undefined(name='emblem_gap') if l_0_emblem_gap is missing else l_0_emblem_gap):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="CoverEmblem"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize((undefined(name='emblem_gap') if l_0_emblem_gap is missing else l_0_emblem_gap)))
        yield '</w:t></w:r></w:p>'
    else:
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="CoverSpace"/></w:pPr></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="CoverTitle"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield str(environment.finalize(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'analysis')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CoverTitle"/></w:pPr><w:r><w:t xml:space="preserve">และ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CoverTitle"/></w:pPr><w:r><w:t xml:space="preserve">การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CoverTitle"/></w:pPr><w:r><w:t xml:space="preserve">ในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CoverTitle"/></w:pPr><w:r><w:t xml:space="preserve">ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CoverSpace"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="CoverAgency"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'location'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="CoverAgency"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'location')))
        yield '</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="CoverSpace"/></w:pPr></w:p>'
    if environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'writing_unit'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="CoverText"/></w:pPr><w:r><w:t xml:space="preserve">จัดทำโดย '
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'writing_unit')))
        yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'website'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="CoverText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'website')))
        yield '</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">ของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'location')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">ในปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">เพื่อจัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">จากผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' ของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' พบว่า คะแนนภาพรวมอยู่ที่ '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'overall')))
    yield ' คะแนน และอยู่ในระดับ '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'rating')))
    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'overall'):
        pass
        yield ' ตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_overall \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'overall_gap'):
        pass
        yield ' ตาม'
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'overall_gap')))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'overall'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="1800000"/><wp:docPr id="101" name="แผนภูมิ 1" descr="itadocs:chart overall ผลการประเมินในภาพรวม"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_overall"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="101" w:name="figure_overall"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="101"/><w:r><w:t xml:space="preserve"> ผลการประเมินในภาพรวม</w:t></w:r></w:p>'
    if (undefined(name='history') if l_0_history is missing else l_0_history):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ทั้งนี้ ผลการประเมินในภาพรวมย้อนหลังของ'
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
        yield ' มีดังนี้ '
        l_1_loop = missing
        for l_1_past, l_1_loop in LoopContext(t_2(context, (undefined(name='history') if l_0_history is missing else l_0_history)), undefined):
            _loop_vars = {}
            pass
            yield 'ปีงบประมาณ พ.ศ. '
            yield str(environment.finalize(environment.getattr(l_1_past, 'year')))
            yield ' ได้ '
            yield str(environment.finalize(environment.getattr(l_1_past, 'overall')))
            yield ' คะแนน'
            if (not environment.getattr(l_1_loop, 'last')):
                pass
                yield ' '
        l_1_loop = l_1_past = missing
        yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
        if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'overall_by_year'):
            pass
            yield ' ตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_overall_by_year \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
        elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'overall_gap'):
            pass
            yield ' ตาม'
            yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'overall_gap')))
        yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'overall_by_year'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="2160000"/><wp:docPr id="102" name="แผนภูมิ 2" descr="itadocs:chart overall_by_year ผลการประเมินในภาพรวมย้อนหลัง"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_overall_by_year"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="102" w:name="figure_overall_by_year"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="102"/><w:r><w:t xml:space="preserve"> ผลการประเมินในภาพรวมย้อนหลัง</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'instruments'):
        pass
        yield 'ผลการประเมินรายเครื่องมือปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_instruments \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
        pass
        yield 'ผลการประเมินรายเครื่องมือปรากฏตาม'
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
    yield '</w:t></w:r><w:r><w:t xml:space="preserve"> ดังนี้</w:t></w:r></w:p>'
    for l_1_instrument in t_2(context, (undefined(name='instruments') if l_0_instruments is missing else l_0_instruments)):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'name')))
        yield ' ('
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'code')))
        yield ') ได้ '
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'score')))
        yield ' คะแนน '
        if environment.getattr(l_1_instrument, 'passes'):
            pass
            yield 'ผ่านเกณฑ์เป้าหมาย'
        elif (not environment.getattr(l_1_instrument, 'gap')):
            pass
            yield 'ต่ำกว่าเกณฑ์เป้าหมาย'
        yield '</w:t></w:r></w:p>'
    l_1_instrument = missing
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'instruments'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="2160000"/><wp:docPr id="103" name="แผนภูมิ 3" descr="itadocs:chart instruments ผลการประเมินรายเครื่องมือ"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_instruments"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="103" w:name="figure_instruments"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="103"/><w:r><w:t xml:space="preserve"> ผลการประเมินรายเครื่องมือ</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'instruments_by_year'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินรายเครื่องมือเปรียบเทียบกับปีที่ผ่านมาปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_instruments_by_year \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๑</w:t></w:r></w:fldSimple></w:p>'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'instruments_by_year'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="2376000"/><wp:docPr id="104" name="แผนภูมิ 4" descr="itadocs:chart instruments_by_year ผลการประเมินรายเครื่องมือย้อนหลัง"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_instruments_by_year"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="104" w:name="figure_instruments_by_year"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="104"/><w:r><w:t xml:space="preserve"> ผลการประเมินรายเครื่องมือย้อนหลัง</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'indicators_by_year'):
        pass
        yield 'ส่วนผลการประเมินรายตัวชี้วัดปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_indicators_by_year \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
        pass
        yield 'ส่วนผลการประเมินรายตัวชี้วัดปรากฏตาม'
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'indicators_by_year'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="3528000"/><wp:docPr id="105" name="แผนภูมิ 5" descr="itadocs:chart indicators_by_year ผลการประเมินรายตัวชี้วัด"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_indicators_by_year"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="105" w:name="figure_indicators_by_year"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="105"/><w:r><w:t xml:space="preserve"> ผลการประเมินรายตัวชี้วัด</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">สรุปผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินรายตัวชี้วัด จำนวน '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'indicator_count')))
    yield ' ตัวชี้วัด ปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF indicator_scores \\h "><w:r><w:t xml:space="preserve">ตารางที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> '
    if environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
        pass
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'all_equal'):
        pass
        yield 'โดยทุกตัวชี้วัดได้คะแนนเท่ากัน คือ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'highest_score')))
        yield ' คะแนน '
    else:
        pass
        yield 'โดย'
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'highest')))
        yield ' ได้คะแนนสูงสุด คือ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'highest_score')))
        yield ' คะแนน ส่วน'
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'lowest')))
        yield ' ได้คะแนนต่ำสุด คือ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'lowest_score')))
        yield ' คะแนน '
    if environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
        pass
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'all_pass'):
        pass
        yield 'ทั้งนี้ ทุกตัวชี้วัดผ่านเกณฑ์เป้าหมาย ('
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'target')))
        yield ' คะแนนขึ้นไป)'
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'none_pass'):
        pass
        yield 'ทั้งนี้ ยังไม่มีตัวชี้วัดใดผ่านเกณฑ์เป้าหมาย ('
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'target')))
        yield ' คะแนนขึ้นไป)'
    else:
        pass
        yield 'ทั้งนี้ ตัวชี้วัดที่มีคะแนนต่ำกว่าเกณฑ์เป้าหมาย ('
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'target')))
        yield ' คะแนนขึ้นไป) ได้แก่ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'below_target')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="1" w:name="indicator_scores"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve"> ผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="ผลการประเมินรายตัวชี้วัด"/><w:tblDescription w:val="คะแนนของตัวชี้วัดทุกข้อ จัดตามแบบวัด"/></w:tblPr><w:tblGrid><w:gridCol w:w="1300"/><w:gridCol w:w="1000"/><w:gridCol w:w="5271"/><w:gridCol w:w="1500"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">แบบ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ลำดับ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5271" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">รายละเอียดตัวชี้วัด</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">คะแนน</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_loop = missing
    for l_1_instrument, l_1_loop in LoopContext(t_2(context, (undefined(name='instruments') if l_0_instruments is missing else l_0_instruments)), undefined):
        _loop_vars = {}
        pass
        l_2_loop = missing
        for l_2_indicator, l_2_loop in LoopContext(t_2(context, environment.getattr(l_1_instrument, 'indicators')), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/><w:vMerge w:val="'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield 'restart'
            else:
                pass
                yield 'continue'
            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield str(environment.finalize(environment.getattr(l_1_instrument, 'code')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_2_indicator, 'number')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5271" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableKept"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_2_indicator, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_2_indicator, 'score')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_2_loop = l_2_indicator = missing
    l_1_loop = l_1_instrument = missing
    yield '</w:tbl>'
    if environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'any_noted'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyLead"/></w:pPr><w:r><w:t xml:space="preserve">ข้อค้นพบและสิ่งที่ควรพัฒนารายตัวชี้วัด มีดังนี้</w:t></w:r></w:p>'
        for l_1_instrument in t_2(context, (undefined(name='instruments') if l_0_instruments is missing else l_0_instruments)):
            _loop_vars = {}
            pass
            for l_2_indicator in t_2(context, environment.getattr(l_1_instrument, 'noted')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="BodyItem"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ตัวชี้วัดที่ '
                yield str(environment.finalize(environment.getattr(l_2_indicator, 'number')))
                yield ' '
                yield str(environment.finalize(environment.getattr(l_2_indicator, 'name')))
                yield ' ('
                yield str(environment.finalize(environment.getattr(l_2_indicator, 'score')))
                yield ' คะแนน)</w:t></w:r><w:r><w:t xml:space="preserve">'
                if environment.getattr(l_2_indicator, 'finding'):
                    pass
                    yield ' '
                    yield str(environment.finalize(environment.getattr(l_2_indicator, 'finding')))
                if environment.getattr(l_2_indicator, 'develop'):
                    pass
                    yield ' ทั้งนี้ '
                    yield str(environment.finalize(environment.getattr(l_2_indicator, 'develop')))
                yield '</w:t></w:r></w:p>'
            l_2_indicator = missing
        l_1_instrument = missing
    yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อมูลรายละเอียดการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' แยกเป็น '
    yield str(environment.finalize((undefined(name='issue_count') if l_0_issue_count is missing else l_0_issue_count)))
    yield ' ประเด็น ดังต่อไปนี้</w:t></w:r></w:p>'
    l_1_loop = missing
    for l_1_issue, l_1_loop in LoopContext(t_2(context, (undefined(name='issues') if l_0_issues is missing else l_0_issues)), undefined):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t xml:space="preserve">ประเด็นที่ '
        yield str(environment.finalize(environment.getattr(l_1_issue, 'number')))
        yield ' '
        yield str(environment.finalize(environment.getattr(l_1_issue, 'name')))
        yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> คะแนนรายข้อและผลการวิเคราะห์ ประเด็นที่ '
        yield str(environment.finalize(environment.getattr(l_1_issue, 'number')))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="คะแนนรายข้อของประเด็น"/><w:tblDescription w:val="คะแนนรายข้อและผลการวิเคราะห์ของประเด็น"/></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="6171"/><w:gridCol w:w="1400"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">เครื่องมือการประเมิน</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6171" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ข้อคำถาม</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">คะแนน</w:t></w:r></w:p></w:tc></w:tr>'
        l_2_loop = missing
        for l_2_block, l_2_loop in LoopContext(t_2(context, environment.getattr(l_1_issue, 'blocks')), undefined):
            _loop_vars = {}
            pass
            l_3_loop = missing
            for l_3_question, l_3_loop in LoopContext(t_2(context, environment.getattr(l_2_block, 'questions')), undefined):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/><w:vMerge w:val="'
                if environment.getattr(l_3_loop, 'first'):
                    pass
                    yield 'restart'
                else:
                    pass
                    yield 'continue'
                yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
                if environment.getattr(l_3_loop, 'first'):
                    pass
                    yield str(environment.finalize(environment.getattr(l_2_block, 'instrument')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="6171" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableKept"/></w:pPr><w:r><w:t xml:space="preserve">ข้อ '
                yield str(environment.finalize(environment.getattr(l_3_question, 'code')))
                yield ' '
                yield str(environment.finalize(environment.getattr(l_3_question, 'text')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(environment.getattr(l_3_question, 'score')))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_3_loop = l_3_question = missing
        l_2_loop = l_2_block = missing
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="9071" w:type="dxa"/><w:gridSpan w:val="3"/><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableBand"/></w:pPr><w:r><w:t xml:space="preserve">วิเคราะห์ข้อบกพร่อง/ข้อปรับปรุง ข้อที่ต้องพัฒนา หรือรักษาระดับ</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="9071" w:type="dxa"/><w:gridSpan w:val="3"/></w:tcPr>'
        l_2_loop = missing
        for l_2_entry, l_2_loop in LoopContext(t_2(context, environment.getattr(l_1_issue, 'correct')), undefined):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ข้อบกพร่อง/ข้อปรับปรุง : </w:t></w:r><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
        l_2_loop = l_2_entry = missing
        l_2_loop = missing
        for l_2_entry, l_2_loop in LoopContext(t_2(context, environment.getattr(l_1_issue, 'develop')), undefined):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">การพัฒนา : </w:t></w:r><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
        l_2_loop = l_2_entry = missing
        l_2_loop = missing
        for l_2_entry, l_2_loop in LoopContext(t_2(context, environment.getattr(l_1_issue, 'maintain')), undefined):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">การรักษาระดับ : </w:t></w:r><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
        l_2_loop = l_2_entry = missing
        yield '</w:tc></w:tr></w:tbl>'
    l_1_loop = l_1_issue = missing
    yield '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers" w:start="1"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">วิธีการนำผลการวิเคราะห์แต่ละประเด็นไปสู่การปฏิบัติ ในปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
    if (environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'date') or environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants')):
        pass
        yield 'จากการประชุม'
        if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants'):
            pass
            yield 'ร่วมกันของ'
            yield str(environment.finalize(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants')))
            yield ' '
        if environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'date'):
            pass
            yield 'เมื่อวันที่ '
            yield str(environment.finalize(environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'date')))
            yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield 'ได้นำผลการวิเคราะห์แต่ละประเด็นมากำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน เพื่อนำไปสู่การปฏิบัติในปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
    yield ' โดยมีรายละเอียดตาม</w:t></w:r><w:fldSimple w:instr=" REF measures \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="2" w:name="measures"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="2"/><w:r><w:t xml:space="preserve"> มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="14570" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="มาตรการของแต่ละประเด็น"/><w:tblDescription w:val="มาตรการ ผู้รับผิดชอบ ขั้นตอน ระยะเวลา และการกำกับติดตาม จัดตามประเด็น"/></w:tblPr><w:tblGrid><w:gridCol w:w="1950"/><w:gridCol w:w="2150"/><w:gridCol w:w="1950"/><w:gridCol w:w="4650"/><w:gridCol w:w="1370"/><w:gridCol w:w="2500"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1950" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ประเด็นการวิเคราะห์</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">มาตรการ โครงการ หรือกิจกรรม</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1950" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4650" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">การกำหนดขั้นตอนหรือวิธีการปฏิบัติ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1370" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ระยะเวลาในการดำเนินการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">การกำกับติดตาม/รายงานผล</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_loop = missing
    for l_1_answer, l_1_loop in LoopContext(t_2(context, (undefined(name='plan') if l_0_plan is missing else l_0_plan)), undefined):
        _loop_vars = {}
        pass
        l_2_loop = missing
        for l_2_measure, l_2_loop in LoopContext(t_2(context, environment.getattr(l_1_answer, 'measures')), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1950" w:type="dxa"/><w:vMerge w:val="'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield 'restart'
            else:
                pass
                yield 'continue'
            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield str(environment.finalize(environment.getattr(l_1_answer, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if (t_1(environment.getattr(l_1_answer, 'measures')) > 1):
                pass
                yield str(environment.finalize(environment.getattr(l_2_measure, 'number')))
                yield '. '
            yield str(environment.finalize(environment.getattr(l_2_measure, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1950" w:type="dxa"/></w:tcPr>'
            t_3 = 1
            for l_3_unit in t_2(context, environment.getattr(l_2_measure, 'units')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_3_unit))
                yield '</w:t></w:r></w:p>'
                t_3 = 0
            l_3_unit = missing
            if t_3:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="4650" w:type="dxa"/></w:tcPr>'
            t_4 = 1
            for l_3_step in t_2(context, environment.getattr(l_2_measure, 'steps')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_3_step))
                yield '</w:t></w:r></w:p>'
                t_4 = 0
            l_3_step = missing
            if t_4:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1370" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_2_measure, 'period')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr>'
            t_5 = 1
            for l_3_entry in t_2(context, environment.getattr(l_2_measure, 'monitoring')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_3_entry))
                yield '</w:t></w:r></w:p>'
                t_5 = 0
            l_3_entry = missing
            if t_5:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc></w:tr>'
        l_2_loop = l_2_measure = missing
    l_1_loop = l_1_answer = missing
    yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="851" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:pPr></w:p>'
    if (undefined(name='limits') if l_0_limits is missing else l_0_limits):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อจำกัด/ปัญหาอุปสรรคของหน่วยงานในการดำเนินการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p>'
        for l_1_entry in t_2(context, (undefined(name='limits') if l_0_limits is missing else l_0_limits)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_1_entry))
            yield '</w:t></w:r></w:p>'
        l_1_entry = missing
    if (undefined(name='suggestions') if l_0_suggestions is missing else l_0_suggestions):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะต่อการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p>'
        for l_1_entry in t_2(context, (undefined(name='suggestions') if l_0_suggestions is missing else l_0_suggestions)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_1_entry))
            yield '</w:t></w:r></w:p>'
        l_1_entry = missing
    if (undefined(name='outside_suggestions') if l_0_outside_suggestions is missing else l_0_outside_suggestions):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะจากผู้มีส่วนได้ส่วนเสียภายนอก</w:t></w:r></w:p>'
        for l_1_entry in t_2(context, (undefined(name='outside_suggestions') if l_0_outside_suggestions is missing else l_0_outside_suggestions)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_1_entry))
            yield '</w:t></w:r></w:p>'
        l_1_entry = missing
    if ((environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'name') or environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'position')) or environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'date')):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="SignatureLine"/></w:pPr><w:r><w:t xml:space="preserve">(ลงชื่อ)............................................................</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Signature"/></w:pPr><w:r><w:t xml:space="preserve">('
        if environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'name'):
            pass
            yield str(environment.finalize(environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'name')))
        else:
            pass
            yield '............................................................'
        yield ')</w:t></w:r></w:p>'
        if environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'position'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="Signature"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'position')))
            yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="Signature"/></w:pPr><w:r><w:t xml:space="preserve">'
        if environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'date'):
            pass
            yield 'วันที่ '
            yield str(environment.finalize(environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'date')))
        else:
            pass
            yield 'วันที่........... เดือน........................... พ.ศ. ...............'
        yield '</w:t></w:r></w:p>'
    yield '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '1=41&2=44&3=46&4=49&7=55&8=57&9=59&10=61&11=64&13=67&14=70&16=72&17=75&19=78&20=80&21=82&22=84&23=86&24=88&25=90&26=92&27=94&28=97&29=100&31=102&33=105&34=108&35=111&36=115&37=117&38=119&41=124&42=127&43=130&46=132&48=136&49=139&50=142&52=144&53=148&54=150&55=152&56=154&57=157&60=162&62=165&64=168&66=172&67=175&68=178&70=180&72=184&73=186&74=188&75=190&76=191&77=194&79=199&80=201&81=203&82=205&84=207&85=209&86=212&87=214&88=217&90=222&91=224&93=226&94=229&95=233&96=237&97=246&98=248&99=250&100=252&103=257&104=260&105=263&106=267&107=269&108=271&109=273&110=276&112=277&113=280&118=285&119=287&120=289&121=292&122=296&123=298&124=300&125=303&126=307&127=311&128=320&129=322&130=324&131=326&134=332&135=336&137=339&139=343&140=347&142=350&144=354&145=358&147=361&150=367&151=369&152=372&153=375&155=377&156=380&159=382&160=384&161=386&162=389&163=393&164=397&165=406&166=408&167=410&169=412&170=415&171=419&174=428&175=432&178=440&179=443&180=447&185=458&186=461&187=465&190=468&191=471&192=475&195=478&196=481&197=485&200=488&201=491&202=493&205=498&206=501&208=504&209=507'
# analysis-issues.docx word/document.xml
