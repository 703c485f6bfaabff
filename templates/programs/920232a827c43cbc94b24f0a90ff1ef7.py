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
    l_0_indicators = resolve('indicators')
    l_0_instruments = resolve('instruments')
    l_0_signature = resolve('signature')
    l_0_document = resolve('document')
    l_0_tiers = resolve('tiers')
    l_0_history = resolve('history')
    l_0_undivided = resolve('undivided')
    l_0_strengths = resolve('strengths')
    l_0_weaknesses = resolve('weaknesses')
    l_0_unscored = resolve('unscored')
    l_0_points = resolve('points')
    l_0_development = resolve('development')
    l_0_suggestions = resolve('suggestions')
    l_0_outside_suggestions = resolve('outside_suggestions')
    l_0_meeting = resolve('meeting')
    l_0_overseen = resolve('overseen')
    l_0_limits = resolve('limits')
    try:
        t_1 = environment.filters['what a loop costs']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'what a loop costs' found.")
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?> <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:pPr><w:pStyle w:val="CoverSpace"/></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="CoverTitle"/></w:pPr><w:r><w:t xml:space="preserve">รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CoverTitle"/></w:pPr><w:r><w:t xml:space="preserve">ในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p>'
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
    yield '<w:p><w:pPr><w:pStyle w:val="CoverAgency"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'location'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="CoverAgency"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'location')))
        yield '</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="CoverAgency"/></w:pPr><w:r><w:t xml:space="preserve">ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CoverSpace"/></w:pPr></w:p>'
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
    yield '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">ในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'location')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TitleLast"/></w:pPr><w:r><w:t xml:space="preserve">ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TitleLast"/></w:pPr><w:r><w:t xml:space="preserve">คำนำ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' มุ่งให้หน่วยงานของรัฐได้ทราบระดับคุณธรรมและความโปร่งใสในการดำเนินงานของตน และนำผลการประเมินไปพัฒนาและยกระดับการดำเนินงานให้เป็นไปตามหลักธรรมาภิบาล ทั้งยังแสดงให้สาธารณชนเห็นถึงความมุ่งมั่นในการป้องกันการทุจริตและการให้บริการประชาชนอย่างมีคุณภาพ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">รายงานฉบับนี้เสนอผลการประเมินของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' ทั้ง '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'indicator_count')))
    yield ' ตัวชี้วัด ได้แก่ '
    l_1_loop = missing
    for l_1_indicator, l_1_loop in LoopContext(t_1(context, (undefined(name='indicators') if l_0_indicators is missing else l_0_indicators)), undefined):
        _loop_vars = {}
        pass
        if (environment.getattr(l_1_loop, 'last') and (not environment.getattr(l_1_loop, 'first'))):
            pass
            yield 'และ '
        yield '('
        yield str(environment.finalize(environment.getattr(l_1_indicator, 'number')))
        yield ') '
        yield str(environment.finalize(environment.getattr(l_1_indicator, 'name')))
        if (not environment.getattr(l_1_loop, 'last')):
            pass
            yield ' '
    l_1_loop = l_1_indicator = missing
    yield ' โดยรวบรวมข้อมูลจากการประเมิน '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'instrument_count')))
    yield ' ส่วน คือ '
    l_1_loop = missing
    for l_1_instrument, l_1_loop in LoopContext(t_1(context, (undefined(name='instruments') if l_0_instruments is missing else l_0_instruments)), undefined):
        _loop_vars = {}
        pass
        if (environment.getattr(l_1_loop, 'last') and (not environment.getattr(l_1_loop, 'first'))):
            pass
            yield 'และ'
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'assesses')))
        yield ' ('
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'code')))
        yield ')'
        if (not environment.getattr(l_1_loop, 'last')):
            pass
            yield ' '
    l_1_loop = l_1_instrument = missing
    yield ' ผลการประเมินดังกล่าวสะท้อนการดำเนินงานของหน่วยงานในรอบปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
    if environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'writing_unit'):
        pass
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'writing_unit')))
        yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' หวังเป็นอย่างยิ่งว่าผลการวิเคราะห์ในรายงานฉบับนี้จะเป็นประโยชน์ต่อการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน และมีส่วนช่วยยกระดับค่าดัชนีการรับรู้การทุจริต (Corruption Perceptions Index: CPI) ของประเทศไทยให้ดียิ่งขึ้น</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'writing_unit'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyRight"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'writing_unit')))
        yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'month'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyRight"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr((undefined(name='signature') if l_0_signature is missing else l_0_signature), 'month')))
        yield '</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiLetters" w:start="1"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">หลักการและเหตุผล</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ (สำนักงาน ป.ป.ช.) ได้จัดให้มีการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) เพื่อเป็นเครื่องมือส่งเสริมให้หน่วยงานของรัฐทั่วประเทศดำเนินงานอย่างมีคุณธรรม โปร่งใส และตรวจสอบได้ '
    if environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'strategy'):
        pass
        yield 'โดยเป็นกลยุทธ์ที่สำคัญของ'
        yield str(environment.finalize(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'strategy')))
        yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield 'จึงได้วิเคราะห์ผลการประเมินประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' เพื่อให้ทราบจุดแข็งและจุดที่ต้องพัฒนา และนำไปกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ในปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
    yield ' ต่อไป</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' ในภาพรวมได้คะแนนเท่ากับร้อยละ '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'overall')))
    yield ' มีผลการประเมินอยู่ในระดับ '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'rating')))
    yield ' '
    if environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
        pass
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'all_equal'):
        pass
        yield 'โดยทุกตัวชี้วัดได้คะแนนเท่ากัน คือร้อยละ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'highest_score')))
    else:
        pass
        yield 'เมื่อพิจารณาตามตัวชี้วัด พบว่า '
        l_1_loop = missing
        for l_1_tier, l_1_loop in LoopContext(t_1(context, (undefined(name='tiers') if l_0_tiers is missing else l_0_tiers)), undefined):
            _loop_vars = {}
            pass
            if (environment.getattr(l_1_loop, 'index') == 2):
                pass
                yield 'รองลงมาคือ '
            elif environment.getattr(l_1_loop, 'last'):
                pass
                yield 'และ'
            yield str(environment.finalize(environment.getattr(l_1_tier, 'names')))
            yield ' ได้คะแนนเท่ากับร้อยละ '
            yield str(environment.finalize(environment.getattr(l_1_tier, 'score')))
            if (not environment.getattr(l_1_loop, 'last')):
                pass
                yield ' '
        l_1_loop = l_1_tier = missing
    yield '</w:t></w:r></w:p>'
    if (not (environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'all_equal') or environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'))):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">สรุปได้ว่า จุดแข็งที่ได้คะแนนสูงสุดเท่ากับร้อยละ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'highest_score')))
        yield ' คือ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'highest')))
        yield ' ส่วนจุดที่จะต้องพัฒนาเนื่องจากได้คะแนนต่ำสุด คือ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'lowest')))
        yield ' ได้คะแนนเท่ากับร้อยละ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'lowest_score')))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='history') if l_0_history is missing else l_0_history):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ทั้งนี้ ผลการประเมินในภาพรวมย้อนหลังของ'
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
        yield ' มีดังนี้ '
        l_1_loop = missing
        for l_1_past, l_1_loop in LoopContext(t_1(context, (undefined(name='history') if l_0_history is missing else l_0_history)), undefined):
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
        yield '</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">การวิเคราะห์ข้อมูล</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">จากผลการประเมินประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield 'ได้วิเคราะห์ข้อมูลของแต่ละตัวชี้วัดเพื่อแสดงให้เห็น'
    if ((environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap') or (undefined(name='undivided') if l_0_undivided is missing else l_0_undivided)) or ((undefined(name='strengths') if l_0_strengths is missing else l_0_strengths) and (undefined(name='weaknesses') if l_0_weaknesses is missing else l_0_weaknesses))):
        pass
        yield 'จุดแข็งและจุดที่ต้องพัฒนา'
    elif (undefined(name='strengths') if l_0_strengths is missing else l_0_strengths):
        pass
        yield 'จุดแข็ง'
    else:
        pass
        yield 'จุดที่ต้องพัฒนา'
    yield ' ดังต่อไปนี้</w:t></w:r></w:p>'
    if (undefined(name='strengths') if l_0_strengths is missing else l_0_strengths):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading2Numbered"/></w:pPr><w:r><w:t xml:space="preserve">จุดแข็ง (ตัวชี้วัดที่ได้คะแนนตั้งแต่ร้อยละ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'threshold')))
        yield ' ขึ้นไป) จำนวน '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'strength_count')))
        yield ' ตัวชี้วัด คือ</w:t></w:r></w:p>'
        for l_1_indicator in t_1(context, (undefined(name='strengths') if l_0_strengths is missing else l_0_strengths)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyBracketed"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ตัวชี้วัดที่ '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'number')))
            yield ' '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'name')))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve"> ได้คะแนนเท่ากับร้อยละ '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'score')))
            yield ' เป็นคะแนนจากการประเมิน'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'assesses')))
            if environment.getattr(l_1_indicator, 'definition'):
                pass
                yield ' ในประเด็นที่เกี่ยวข้องกับ'
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'definition')))
            if environment.getattr(l_1_indicator, 'finding'):
                pass
                yield ' '
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'finding')))
            if environment.getattr(l_1_indicator, 'develop'):
                pass
                yield ' ทั้งนี้ '
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'develop')))
            yield '</w:t></w:r></w:p>'
        l_1_indicator = missing
    if (undefined(name='weaknesses') if l_0_weaknesses is missing else l_0_weaknesses):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading2Numbered"/></w:pPr><w:r><w:t xml:space="preserve">จุดที่ต้องพัฒนา (ตัวชี้วัดที่ได้คะแนนต่ำกว่าร้อยละ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'threshold')))
        yield ') จำนวน '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'weakness_count')))
        yield ' ตัวชี้วัด คือ</w:t></w:r></w:p>'
        for l_1_indicator in t_1(context, (undefined(name='weaknesses') if l_0_weaknesses is missing else l_0_weaknesses)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyBracketed"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ตัวชี้วัดที่ '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'number')))
            yield ' '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'name')))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve"> ได้คะแนนเท่ากับร้อยละ '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'score')))
            yield ' เป็นคะแนนจากการประเมิน'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'assesses')))
            if environment.getattr(l_1_indicator, 'definition'):
                pass
                yield ' ในประเด็นที่เกี่ยวข้องกับ'
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'definition')))
            if environment.getattr(l_1_indicator, 'finding'):
                pass
                yield ' '
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'finding')))
            if environment.getattr(l_1_indicator, 'develop'):
                pass
                yield ' ทั้งนี้ '
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'develop')))
            yield '</w:t></w:r></w:p>'
        l_1_indicator = missing
    if (undefined(name='undivided') if l_0_undivided is missing else l_0_undivided):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading2Numbered"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัดที่ยังจำแนกเป็นจุดแข็งหรือจุดที่ต้องพัฒนาไม่ได้ ('
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'threshold')))
        yield ') คือ</w:t></w:r></w:p>'
        for l_1_indicator in t_1(context, (undefined(name='undivided') if l_0_undivided is missing else l_0_undivided)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyBracketed"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ตัวชี้วัดที่ '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'number')))
            yield ' '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'name')))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve"> ได้คะแนนเท่ากับร้อยละ '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'score')))
            yield ' เป็นคะแนนจากการประเมิน'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'assesses')))
            if environment.getattr(l_1_indicator, 'definition'):
                pass
                yield ' ในประเด็นที่เกี่ยวข้องกับ'
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'definition')))
            if environment.getattr(l_1_indicator, 'finding'):
                pass
                yield ' '
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'finding')))
            if environment.getattr(l_1_indicator, 'develop'):
                pass
                yield ' ทั้งนี้ '
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'develop')))
            yield '</w:t></w:r></w:p>'
        l_1_indicator = missing
    if (undefined(name='unscored') if l_0_unscored is missing else l_0_unscored):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading2Numbered"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัดที่ยังไม่มีคะแนน คือ</w:t></w:r></w:p>'
        for l_1_indicator in t_1(context, (undefined(name='unscored') if l_0_unscored is missing else l_0_unscored)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyBracketed"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ตัวชี้วัดที่ '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'number')))
            yield ' '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'name')))
            yield '</w:t></w:r><w:r><w:t xml:space="preserve"> ได้คะแนนเท่ากับร้อยละ '
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'score')))
            yield ' เป็นคะแนนจากการประเมิน'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'assesses')))
            if environment.getattr(l_1_indicator, 'definition'):
                pass
                yield ' ในประเด็นที่เกี่ยวข้องกับ'
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'definition')))
            if environment.getattr(l_1_indicator, 'finding'):
                pass
                yield ' '
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'finding')))
            if environment.getattr(l_1_indicator, 'develop'):
                pass
                yield ' ทั้งนี้ '
                yield str(environment.finalize(environment.getattr(l_1_indicator, 'develop')))
            yield '</w:t></w:r></w:p>'
        l_1_indicator = missing
    yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ จำแนกตามเครื่องมือการประเมิน</w:t></w:r></w:p>'
    for l_1_instrument in t_1(context, (undefined(name='instruments') if l_0_instruments is missing else l_0_instruments)):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading2Numbered"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินตาม'
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'name')))
        yield ' ('
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'code')))
        yield ')</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ได้คะแนนเท่ากับร้อยละ '
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'score')))
        yield ' '
        if environment.getattr(l_1_instrument, 'gap'):
            pass
        elif environment.getattr(l_1_instrument, 'rating'):
            pass
            yield 'อยู่ในระดับ '
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'rating')))
            yield ' '
        elif environment.getattr(l_1_instrument, 'passes'):
            pass
            yield 'ผ่านเกณฑ์เป้าหมาย ('
            yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'target')))
            yield ' คะแนนขึ้นไป) '
        else:
            pass
            yield 'ต่ำกว่าเกณฑ์เป้าหมาย ('
            yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'target')))
            yield ' คะแนนขึ้นไป) '
        if environment.getattr(l_1_instrument, 'gap'):
            pass
        elif environment.getattr(l_1_instrument, 'all_equal'):
            pass
            yield 'โดยทุกตัวชี้วัดได้คะแนนเท่ากัน คือร้อยละ '
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'highest_score')))
        else:
            pass
            yield 'โดย'
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'highest')))
            yield ' ได้คะแนนสูงสุด คือร้อยละ '
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'highest_score')))
            yield ' และ'
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'lowest')))
            yield ' ได้คะแนนต่ำสุด คือร้อยละ '
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'lowest_score')))
        yield '</w:t></w:r></w:p>'
    l_1_instrument = missing
    if (undefined(name='points') if l_0_points is missing else l_0_points):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ประเด็นในการพัฒนาสำหรับหน่วยงานมีรายละเอียดตาม</w:t></w:r><w:fldSimple w:instr=" REF points \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="1" w:name="points"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve"> ประเด็นในการพัฒนาสำหรับหน่วยงาน</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="ประเด็นในการพัฒนา"/><w:tblDescription w:val="ประเด็นที่ควรพัฒนาของแต่ละตัวชี้วัด"/></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="3171"/><w:gridCol w:w="3500"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัด</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3171" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ประเด็นการประเมิน</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ประเด็นที่ควรพัฒนา</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_point, l_1_loop in LoopContext(t_1(context, (undefined(name='points') if l_0_points is missing else l_0_points)), undefined):
            _loop_vars = {}
            pass
            l_2_loop = missing
            for l_2_topic, l_2_loop in LoopContext(t_1(context, environment.getattr(l_1_point, 'topics')), undefined):
                _loop_vars = {}
                pass
                yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/><w:vMerge w:val="'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield 'restart'
                else:
                    pass
                    yield 'continue'
                yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                if environment.getattr(l_2_loop, 'first'):
                    pass
                    yield str(environment.finalize(environment.getattr(l_1_point, 'indicator')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3171" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(environment.getattr(l_2_topic, 'name')))
                yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(environment.getattr(l_2_topic, 'advice')))
                yield '</w:t></w:r></w:p></w:tc></w:tr>'
            l_2_loop = l_2_topic = missing
        l_1_loop = l_1_point = missing
        yield '</w:tbl>'
    yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">'
    if (environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'is_lowest') and (not environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'all_equal'))):
        pass
        yield 'ประเด็นที่จะต้องพัฒนาเนื่องจากได้คะแนนต่ำสุด'
    else:
        pass
        yield 'ประเด็นที่เลือกพัฒนา'
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
    if (environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'is_lowest') and (not environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'all_equal'))):
        pass
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'lowest')))
        yield ' ได้คะแนนต่ำสุดเท่ากับร้อยละ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'lowest_score')))
        yield ' '
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
        yield 'จึง'
    else:
        pass
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield 'กำหนดให้พัฒนาตัวชี้วัดที่ '
    yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'number')))
    yield ' '
    yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'name')))
    yield ' ซึ่งได้คะแนนเท่ากับร้อยละ '
    yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'score')))
    yield ' เป็นคะแนนจากการประเมิน'
    yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'assesses')))
    yield '</w:t></w:r><w:r><w:t xml:space="preserve">'
    if environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'questions'):
        pass
        yield ' มีคะแนนรายข้อตาม</w:t></w:r><w:fldSimple w:instr=" REF development \\h "><w:r><w:t xml:space="preserve">ตารางที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'questions'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="2" w:name="development"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="2"/><w:r><w:t xml:space="preserve"> คะแนนรายข้อของตัวชี้วัดที่ '
        yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'number')))
        yield ' '
        yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'name')))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="คะแนนรายข้อของตัวชี้วัดที่เลือกพัฒนา"/><w:tblDescription w:val="หัวข้อการประเมินและค่าเฉลี่ยคะแนน"/></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="5071"/><w:gridCol w:w="1600"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัด</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5071" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">หัวข้อการประเมิน</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1600" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ค่าเฉลี่ยคะแนน</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = missing
        for l_1_question, l_1_loop in LoopContext(t_1(context, environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'questions')), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/><w:vMerge w:val="'
            if environment.getattr(l_1_loop, 'first'):
                pass
                yield 'restart'
            else:
                pass
                yield 'continue'
            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_1_loop, 'first'):
                pass
                yield 'ตัวชี้วัดที่ '
                yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'number')))
                yield ' '
                yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5071" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">ข้อ '
            yield str(environment.finalize(environment.getattr(l_1_question, 'code')))
            yield ' '
            yield str(environment.finalize(environment.getattr(l_1_question, 'text')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1600" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_question, 'score')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_loop = l_1_question = missing
        yield '</w:tbl>'
    if environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'develop'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyAfterTable"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินข้างต้นชี้ให้เห็นว่า '
        yield str(environment.finalize(environment.getattr(environment.getattr((undefined(name='development') if l_0_development is missing else l_0_development), 'indicator'), 'develop')))
        yield '</w:t></w:r></w:p>'
    if (undefined(name='suggestions') if l_0_suggestions is missing else l_0_suggestions):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะต่อการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p>'
        for l_1_entry in t_1(context, (undefined(name='suggestions') if l_0_suggestions is missing else l_0_suggestions)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_1_entry))
            yield '</w:t></w:r></w:p>'
        l_1_entry = missing
    if (undefined(name='outside_suggestions') if l_0_outside_suggestions is missing else l_0_outside_suggestions):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะจากผู้มีส่วนได้ส่วนเสียภายนอก</w:t></w:r></w:p>'
        for l_1_entry in t_1(context, (undefined(name='outside_suggestions') if l_0_outside_suggestions is missing else l_0_outside_suggestions)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_1_entry))
            yield '</w:t></w:r></w:p>'
        l_1_entry = missing
    yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะในการจัดทำมาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานให้ดีขึ้น</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
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
    yield 'ได้นำผลการวิเคราะห์มากำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ในปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
    yield ' โดยมีรายละเอียดตาม</w:t></w:r><w:fldSimple w:instr=" REF measures \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="3" w:name="measures"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="3"/><w:r><w:t xml:space="preserve"> มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="มาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใส"/><w:tblDescription w:val="มาตรการ ขั้นตอน ผู้รับผิดชอบ การกำกับติดตาม และระยะเวลา"/></w:tblPr><w:tblGrid><w:gridCol w:w="2150"/><w:gridCol w:w="2821"/><w:gridCol w:w="1350"/><w:gridCol w:w="1450"/><w:gridCol w:w="1300"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">มาตรการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2821" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ขั้นตอนหรือวิธีการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1350" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผู้รับผิดชอบ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1450" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">การกำกับติดตาม</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ระยะเวลา</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_loop = missing
    for l_1_oversight, l_1_loop in LoopContext(t_1(context, (undefined(name='overseen') if l_0_overseen is missing else l_0_overseen)), undefined):
        _loop_vars = {}
        pass
        l_2_loop = missing
        for l_2_measure, l_2_loop in LoopContext(t_1(context, environment.getattr(l_1_oversight, 'measures')), undefined):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">('
            yield str(environment.finalize(environment.getattr(l_2_measure, 'number')))
            yield ') '
            yield str(environment.finalize(environment.getattr(l_2_measure, 'title')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2821" w:type="dxa"/></w:tcPr>'
            t_2 = 1
            for l_3_step in t_1(context, environment.getattr(l_2_measure, 'steps')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableBracketed"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_3_step))
                yield '</w:t></w:r></w:p>'
                t_2 = 0
            l_3_step = missing
            if t_2:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1350" w:type="dxa"/></w:tcPr>'
            t_3 = 1
            for l_3_unit in t_1(context, environment.getattr(l_2_measure, 'units')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_3_unit))
                yield '</w:t></w:r></w:p>'
                t_3 = 0
            l_3_unit = missing
            if t_3:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1450" w:type="dxa"/><w:vMerge w:val="'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield 'restart'
            else:
                pass
                yield 'continue'
            yield '"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield str(environment.finalize(environment.getattr(l_1_oversight, 'monitoring')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_2_measure, 'period')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_2_loop = l_2_measure = missing
    l_1_loop = l_1_oversight = missing
    yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr></w:p>'
    if (undefined(name='limits') if l_0_limits is missing else l_0_limits):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อจำกัด/ปัญหาอุปสรรคของหน่วยงานในการดำเนินการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ</w:t></w:r></w:p>'
        for l_1_entry in t_1(context, (undefined(name='limits') if l_0_limits is missing else l_0_limits)):
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
    yield '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers" w:start="1"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '1=40&2=43&3=45&4=48&7=54&8=56&9=59&11=62&12=64&13=67&15=69&16=72&18=75&19=77&20=79&21=81&22=83&23=85&24=88&25=91&27=95&28=97&29=98&32=103&33=106&34=109&36=112&37=114&38=116&41=121&42=123&43=125&45=127&46=129&47=132&49=134&50=137&52=140&53=143&55=145&56=147&57=149&58=151&59=153&60=155&61=157&62=159&63=161&64=163&65=164&66=167&68=172&69=175&70=178&72=181&73=183&74=184&78=189&79=192&80=194&81=196&82=198&84=200&85=203&86=206&87=210&88=212&89=214&93=220&94=222&95=224&96=227&99=234&100=237&101=239&102=241&103=245&104=247&105=249&106=251&107=252&108=255&110=256&111=259&113=260&114=263&118=266&119=269&120=271&121=273&122=277&123=279&124=281&125=283&126=284&127=287&129=288&130=291&132=292&133=295&137=298&138=301&139=303&140=307&141=309&142=311&143=313&144=314&145=317&147=318&148=321&150=322&151=325&155=328&156=331&157=335&158=337&159=339&160=341&161=342&162=345&164=346&165=349&167=350&168=353&172=357&173=361&174=363&175=365&176=367&177=369&178=372&179=374&180=377&182=382&184=384&185=386&186=389&188=393&189=395&190=397&191=399&194=402&195=406&196=410&197=414&198=423&199=425&200=427&204=433&207=440&208=442&209=444&210=446&212=450&214=452&215=454&216=456&217=458&218=460&220=464&221=467&222=469&223=472&224=476&225=486&226=488&227=490&228=492&229=494&232=498&233=501&235=503&236=506&237=510&240=513&241=516&242=520&245=524&246=527&247=530&249=532&250=535&253=537&254=539&255=541&256=544&257=548&258=552&259=554&260=557&261=561&264=570&265=574&268=582&269=591&270=593&273=598&274=601&275=605&278=608&279=611&280=613&283=618&284=621&286=624&287=627'
# analysis-narrative.docx word/document.xml
