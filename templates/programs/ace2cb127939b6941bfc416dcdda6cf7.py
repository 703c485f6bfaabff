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
    l_0_year = resolve('year')
    l_0_scores = resolve('scores')
    l_0_charts = resolve('charts')
    l_0_history = resolve('history')
    l_0_instruments = resolve('instruments')
    l_0_indicators = resolve('indicators')
    l_0_meeting = resolve('meeting')
    l_0_development = resolve('development')
    l_0_activities = resolve('activities')
    l_0_other_activities = resolve('other_activities')
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
    yield '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TitleLast"/></w:pPr><w:r><w:t xml:space="preserve">ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' ของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyCentred"/></w:pPr><w:r><w:t xml:space="preserve">คะแนนภาพรวมของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' : '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'overall')))
    yield ' คะแนน ระดับผลการประเมิน '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'rating')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมิน ITA ของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'location')))
    yield ' ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' ในภาพรวมปรากฏ</w:t></w:r><w:r><w:t xml:space="preserve">'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'overall'):
        pass
        yield 'ตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_overall \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'overall_gap'):
        pass
        yield 'ตาม'
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
    yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'indicators'):
        pass
        yield 'ส่วนผลการประเมินรายตัวชี้วัดปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_indicators \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
        pass
        yield 'ส่วนผลการประเมินรายตัวชี้วัดปรากฏตาม'
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'indicators'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="3384000"/><wp:docPr id="104" name="แผนภูมิ 4" descr="itadocs:chart indicators ผลการประเมินรายตัวชี้วัด"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_indicators"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="104" w:name="figure_indicators"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="104"/><w:r><w:t xml:space="preserve"> ผลการประเมินรายตัวชี้วัด</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield 'ได้วิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' จำแนกตามเครื่องมือการประเมินเป็นรายตัวชี้วัด โดยระบุข้อบกพร่องหรือจุดอ่อนที่จะต้องแก้ไข ประเด็นที่จะต้องพัฒนาให้ดีขึ้น และการนำผลการวิเคราะห์ไปสู่การปฏิบัติ มีรายละเอียดตาม</w:t></w:r><w:fldSimple w:instr=" REF indicators \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="1" w:name="indicators"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve"> ผลการประเมินและการวิเคราะห์รายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="ผลการประเมินและการวิเคราะห์รายตัวชี้วัด"/><w:tblDescription w:val="คะแนน ผลการประเมิน และการวิเคราะห์ของตัวชี้วัดทุกข้อ"/></w:tblPr><w:tblGrid><w:gridCol w:w="730"/><w:gridCol w:w="1150"/><w:gridCol w:w="1550"/><w:gridCol w:w="900"/><w:gridCol w:w="1100"/><w:gridCol w:w="3641"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="730" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ลำดับ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1150" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">เครื่องมือการประเมิน</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1550" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัด</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">คะแนน</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1100" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมิน</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3641" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">การวิเคราะห์</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_indicator in t_2(context, (undefined(name='indicators') if l_0_indicators is missing else l_0_indicators)):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="730" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_indicator, 'number')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1150" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_indicator, 'instrument')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1550" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_indicator, 'name')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_indicator, 'score')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1100" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
        if environment.getattr(l_1_indicator, 'gap'):
            pass
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'gap')))
        elif environment.getattr(l_1_indicator, 'passes'):
            pass
            yield 'ผ่านเกณฑ์'
        else:
            pass
            yield 'ไม่ผ่านเกณฑ์'
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3641" w:type="dxa"/></w:tcPr>'
        if (environment.getattr(l_1_indicator, 'finding') or environment.getattr(l_1_indicator, 'develop')):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'finding')))
            if environment.getattr(l_1_indicator, 'develop'):
                pass
                if environment.getattr(l_1_indicator, 'finding'):
                    pass
                    yield ' ทั้งนี้ '
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'develop')))
            yield '</w:t></w:r></w:p>'
        for l_2_entry in t_2(context, environment.getattr(l_1_indicator, 'deficiencies')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
        l_2_entry = missing
        if (not ((environment.getattr(l_1_indicator, 'finding') or environment.getattr(l_1_indicator, 'develop')) or environment.getattr(l_1_indicator, 'deficiencies'))):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
                pass
                yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
            else:
                pass
                yield '-'
            yield '</w:t></w:r></w:p>'
        yield '</w:tc></w:tr>'
    l_1_indicator = missing
    yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers" w:start="1"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
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
    yield 'พิจารณาผลคะแนนรายตัวชี้วัดของการประเมิน ITA ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' แล้วเลือกตัวชี้วัดที่ '
    yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'number')))
    yield ' '
    yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'name')))
    yield ' เพื่อดำเนินการพัฒนาในปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
    yield ' โดยมีรายละเอียดตาม</w:t></w:r><w:fldSimple w:instr=" REF activities \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="2" w:name="activities"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="2"/><w:r><w:t xml:space="preserve"> กิจกรรมเพื่อพัฒนาตัวชี้วัดที่ '
    yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'number')))
    yield ' '
    yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'name')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="14570" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="กิจกรรมเพื่อพัฒนาตัวชี้วัดที่เลือก"/><w:tblDescription w:val="กิจกรรม ผลการวิเคราะห์ตัวชี้วัด วิธีการ ระยะเวลา ผู้รับผิดชอบ และการกำกับติดตาม"/></w:tblPr><w:tblGrid><w:gridCol w:w="1950"/><w:gridCol w:w="4300"/><w:gridCol w:w="3550"/><w:gridCol w:w="1300"/><w:gridCol w:w="1800"/><w:gridCol w:w="1670"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1950" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">กิจกรรม</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้อง</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3550" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">วิธีการดำเนินการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ระยะเวลาดำเนินการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผู้รับผิดชอบ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1670" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">การกำกับติดตาม</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_loop = missing
    for l_1_measure, l_1_loop in LoopContext(t_2(context, (undefined(name='activities') if l_0_activities is missing else l_0_activities)), undefined):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1950" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
        if (t_1((undefined(name='activities') if l_0_activities is missing else l_0_activities)) > 1):
            pass
            yield str(environment.finalize(environment.getattr(l_1_measure, 'number')))
            yield '. '
        yield str(environment.finalize(environment.getattr(l_1_measure, 'title')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4300" w:type="dxa"/><w:vMerge w:val="'
        if environment.getattr(l_1_loop, 'first'):
            pass
            yield 'restart'
        else:
            pass
            yield 'continue'
        yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
        if environment.getattr(l_1_loop, 'first'):
            pass
            yield 'จากการวิเคราะห์ตัวชี้วัดที่ '
            yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'number')))
            yield ' '
            yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'name')))
            yield ' ได้ '
            yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'score')))
            yield ' คะแนน'
        yield '</w:t></w:r></w:p>'
        if environment.getattr(l_1_loop, 'first'):
            pass
            if (environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'finding') or environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'develop')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'finding')))
                if environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'develop'):
                    pass
                    if environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'finding'):
                        pass
                        yield ' ทั้งนี้ '
                    yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'develop')))
                yield '</w:t></w:r></w:p>'
            for l_2_entry in t_2(context, environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'deficiencies')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_2_entry))
                yield '</w:t></w:r></w:p>'
            l_2_entry = missing
            if (not ((environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'finding') or environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'develop')) or environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'deficiencies'))):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                if environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
                    pass
                    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
                else:
                    pass
                    yield '-'
                yield '</w:t></w:r></w:p>'
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="3550" w:type="dxa"/></w:tcPr>'
        t_3 = 1
        for l_2_step in t_2(context, environment.getattr(l_1_measure, 'steps')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_step))
            yield '</w:t></w:r></w:p>'
            t_3 = 0
        l_2_step = missing
        if t_3:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_measure, 'period')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>'
        t_4 = 1
        for l_2_unit in t_2(context, environment.getattr(l_1_measure, 'units')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_unit))
            yield '</w:t></w:r></w:p>'
            t_4 = 0
        l_2_unit = missing
        if t_4:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1670" w:type="dxa"/></w:tcPr>'
        t_5 = 1
        for l_2_entry in t_2(context, environment.getattr(l_1_measure, 'monitoring')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
            t_5 = 0
        l_2_entry = missing
        if t_5:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
        yield '</w:tc></w:tr>'
    l_1_loop = l_1_measure = missing
    yield '</w:tbl>'
    if (undefined(name='other_activities') if l_0_other_activities is missing else l_0_other_activities):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyAfterTable"/></w:pPr><w:r><w:t xml:space="preserve">นอกจากนี้ '
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
        yield 'ได้กำหนดกิจกรรมเพื่อพัฒนาหรือรักษาระดับตัวชี้วัดอื่น ในปีงบประมาณ พ.ศ. '
        yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
        yield ' ตาม</w:t></w:r><w:fldSimple w:instr=" REF other_activities \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="3" w:name="other_activities"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="3"/><w:r><w:t xml:space="preserve"> กิจกรรมเพื่อพัฒนาหรือรักษาระดับตัวชี้วัดอื่น</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="14570" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="กิจกรรมของตัวชี้วัดอื่น"/><w:tblDescription w:val="กิจกรรม ผลการวิเคราะห์ตัวชี้วัด วิธีการ ระยะเวลา ผู้รับผิดชอบ และการกำกับติดตาม"/></w:tblPr><w:tblGrid><w:gridCol w:w="1950"/><w:gridCol w:w="4300"/><w:gridCol w:w="3550"/><w:gridCol w:w="1300"/><w:gridCol w:w="1800"/><w:gridCol w:w="1670"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1950" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">กิจกรรม</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผลการวิเคราะห์ตัวชี้วัดที่สอดคล้อง</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3550" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">วิธีการดำเนินการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ระยะเวลาดำเนินการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผู้รับผิดชอบ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1670" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">การกำกับติดตาม</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_measure in t_2(context, (undefined(name='other_activities') if l_0_other_activities is missing else l_0_other_activities)):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1950" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if (t_1((undefined(name='other_activities') if l_0_other_activities is missing else l_0_other_activities)) > 1):
                pass
                yield str(environment.finalize(environment.getattr(l_1_measure, 'number')))
                yield '. '
            yield str(environment.finalize(environment.getattr(l_1_measure, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4300" w:type="dxa"/></w:tcPr>'
            t_6 = 1
            for l_2_indicator in t_2(context, environment.getattr(l_1_measure, 'indicators')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_2_indicator))
                yield '</w:t></w:r></w:p>'
                t_6 = 0
            l_2_indicator = missing
            if t_6:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="3550" w:type="dxa"/></w:tcPr>'
            t_7 = 1
            for l_2_step in t_2(context, environment.getattr(l_1_measure, 'steps')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_2_step))
                yield '</w:t></w:r></w:p>'
                t_7 = 0
            l_2_step = missing
            if t_7:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_measure, 'period')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>'
            t_8 = 1
            for l_2_unit in t_2(context, environment.getattr(l_1_measure, 'units')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_2_unit))
                yield '</w:t></w:r></w:p>'
                t_8 = 0
            l_2_unit = missing
            if t_8:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1670" w:type="dxa"/></w:tcPr>'
            t_9 = 1
            for l_2_entry in t_2(context, environment.getattr(l_1_measure, 'monitoring')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_2_entry))
                yield '</w:t></w:r></w:p>'
                t_9 = 0
            l_2_entry = missing
            if t_9:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc></w:tr>'
        l_1_measure = missing
        yield '</w:tbl>'
    yield '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr></w:p>'
    if (undefined(name='limits') if l_0_limits is missing else l_0_limits):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">ข้อจำกัด/ปัญหาอุปสรรคของหน่วยงานในการดำเนินการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p>'
        for l_1_entry in t_2(context, (undefined(name='limits') if l_0_limits is missing else l_0_limits)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_1_entry))
            yield '</w:t></w:r></w:p>'
        l_1_entry = missing
    if (undefined(name='suggestions') if l_0_suggestions is missing else l_0_suggestions):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะต่อการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p>'
        for l_1_entry in t_2(context, (undefined(name='suggestions') if l_0_suggestions is missing else l_0_suggestions)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_1_entry))
            yield '</w:t></w:r></w:p>'
        l_1_entry = missing
    if (undefined(name='outside_suggestions') if l_0_outside_suggestions is missing else l_0_outside_suggestions):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะจากผู้มีส่วนได้ส่วนเสียภายนอก</w:t></w:r></w:p>'
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
    yield '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="851" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '1=41&2=44&3=46&4=49&6=52&7=54&8=56&9=58&10=60&11=62&12=64&13=66&14=68&15=71&16=74&18=76&20=79&21=82&22=85&23=89&24=91&25=93&28=98&29=101&30=104&33=106&35=110&36=113&37=116&39=118&40=122&41=124&42=126&43=128&44=131&47=136&49=140&50=143&51=146&53=148&55=152&56=154&57=156&58=158&59=162&60=164&61=166&62=168&63=170&64=172&65=173&68=180&69=183&70=184&71=186&73=189&76=191&77=195&79=198&80=201&81=203&86=211&87=214&88=217&90=219&91=222&94=224&95=226&96=228&97=230&98=232&99=234&100=236&101=239&102=243&103=245&105=247&106=249&107=259&108=261&109=263&110=266&111=268&112=271&113=272&114=274&116=277&119=279&120=283&122=286&123=289&124=291&129=298&130=302&133=310&134=313&135=317&138=326&139=330&143=340&144=343&145=345&146=347&147=351&148=353&150=355&151=358&152=362&155=371&156=375&159=383&160=386&161=390&164=399&165=403&170=414&171=417&172=421&175=424&176=427&177=431&180=434&181=437&182=441&185=444&186=447&187=449&190=454&191=457&193=460&194=463'
# analysis-indicators.docx word/document.xml
