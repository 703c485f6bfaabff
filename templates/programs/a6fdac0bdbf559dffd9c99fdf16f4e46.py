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
    l_0_photo_pages = resolve('photo_pages')
    l_0_deeds = resolve('deeds')
    l_0_scores = resolve('scores')
    l_0_instruments = resolve('instruments')
    l_0_signature = resolve('signature')
    try:
        t_1 = environment.filters['what a loop costs']
    except KeyError:
        @internalcode
        def t_1(*unused):
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
    yield str(environment.finalize(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'implementation')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="CoverTitle"/></w:pPr><w:r><w:t xml:space="preserve">ปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'reported')))
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
    yield '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield str(environment.finalize(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'implementation')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'location')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TitleLast"/></w:pPr><w:r><w:t xml:space="preserve">ปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'reported')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ตามที่'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield 'ได้วิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'analysed')))
    yield ' และได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานในปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'reported')))
    yield ' นั้น '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield 'ได้ขับเคลื่อนมาตรการดังกล่าว โดยมีผลการดำเนินการตาม</w:t></w:r><w:fldSimple w:instr=" REF deeds \\h "><w:r><w:t xml:space="preserve">ตารางที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
    if (undefined(name='photo_pages') if l_0_photo_pages is missing else l_0_photo_pages):
        pass
        yield ' ทั้งนี้ ภาพกิจกรรมปรากฏในภาคผนวก'
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyLead"/></w:pPr><w:r><w:t xml:space="preserve">มาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานให้ดีขึ้น</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="1" w:name="deeds"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve"> ผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'reported')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="14570" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="ผลการดำเนินการตามมาตรการ"/><w:tblDescription w:val="มาตรการ วิธีการ ผู้รับผิดชอบ ระยะเวลา ผลการดำเนินการ และข้อเสนอแนะ"/></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="3200"/><w:gridCol w:w="1400"/><w:gridCol w:w="1200"/><w:gridCol w:w="5200"/><w:gridCol w:w="2070"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">มาตรการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">วิธีการดำเนินการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผู้รับผิดชอบ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ระยะเวลาดำเนินการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5200" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผลการดำเนินการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2070" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะ</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_loop = missing
    for l_1_deed, l_1_loop in LoopContext(t_1(context, (undefined(name='deeds') if l_0_deeds is missing else l_0_deeds)), undefined):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">('
        yield str(environment.finalize(environment.getattr(l_1_deed, 'number')))
        yield ') '
        yield str(environment.finalize(environment.getattr(l_1_deed, 'title')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3200" w:type="dxa"/></w:tcPr>'
        t_2 = 1
        for l_2_step in t_1(context, environment.getattr(l_1_deed, 'steps')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_step))
            yield '</w:t></w:r></w:p>'
            t_2 = 0
        l_2_step = missing
        if t_2:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr>'
        t_3 = 1
        for l_2_unit in t_1(context, environment.getattr(l_1_deed, 'units')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_unit))
            yield '</w:t></w:r></w:p>'
            t_3 = 0
        l_2_unit = missing
        if t_3:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_deed, 'period')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5200" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">สถานะ : </w:t></w:r><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_deed, 'status')))
        yield '</w:t></w:r></w:p>'
        for l_2_entry in t_1(context, environment.getattr(l_1_deed, 'done')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
        l_2_entry = missing
        if environment.getattr(l_1_deed, 'dates'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">วันที่ดำเนินการ : </w:t></w:r><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_deed, 'dates')))
            yield '</w:t></w:r></w:p>'
        l_2_loop = missing
        for l_2_entry, l_2_loop in LoopContext(t_1(context, environment.getattr(l_1_deed, 'outcome')), undefined):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ผลลัพธ์ : </w:t></w:r><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
        l_2_loop = l_2_entry = missing
        l_2_loop = missing
        for l_2_entry, l_2_loop in LoopContext(t_1(context, environment.getattr(l_1_deed, 'evidence')), undefined):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">หลักฐานอ้างอิง : </w:t></w:r><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
        l_2_loop = l_2_entry = missing
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="2070" w:type="dxa"/></w:tcPr>'
        l_2_loop = missing
        for l_2_entry, l_2_loop in LoopContext(t_1(context, environment.getattr(l_1_deed, 'obstacles')), undefined):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ปัญหาอุปสรรค : </w:t></w:r><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
        l_2_loop = l_2_entry = missing
        l_2_loop = missing
        for l_2_entry, l_2_loop in LoopContext(t_1(context, environment.getattr(l_1_deed, 'suggestion')), undefined):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            if environment.getattr(l_2_loop, 'first'):
                pass
                yield '</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ข้อเสนอแนะ : </w:t></w:r><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
        l_2_loop = l_2_entry = missing
        if ((not environment.getattr(l_1_deed, 'obstacles')) and (not environment.getattr(l_1_deed, 'suggestion'))):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
        yield '</w:tc></w:tr>'
    l_1_loop = l_1_deed = missing
    yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="SectionEnd"/><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="851" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers" w:start="1"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:pPr></w:p><w:p><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะ/หมายเหตุ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
    if environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'national_target'):
        pass
        yield 'ตามเป้าหมายของการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ที่กำหนด'
        yield str(environment.finalize(environment.getattr((undefined(name='document') if l_0_document is missing else l_0_document), 'national_target')))
        yield ' '
    yield 'ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' ของ'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' จากเครื่องมือการประเมิน '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'instrument_count')))
    yield ' เครื่องมือ คือ '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'instrument_names')))
    yield ' จำนวนทั้งสิ้น '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'indicator_count')))
    yield ' ตัวชี้วัด พบว่า '
    if environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
        pass
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'instruments_passing'):
        pass
        yield 'มีเครื่องมือที่มีคะแนนผ่านเกณฑ์เป้าหมาย ('
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'target')))
        yield ' คะแนนขึ้นไป) คือ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'instruments_passing')))
    else:
        pass
        yield 'ยังไม่มีเครื่องมือที่มีคะแนนผ่านเกณฑ์เป้าหมาย ('
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'target')))
        yield ' คะแนนขึ้นไป)'
    yield '</w:t></w:r></w:p>'
    if (((not environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')) and environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'instruments_passing')) and environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'instruments_failing')):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ส่วนเครื่องมือที่มีคะแนนต่ำกว่าเกณฑ์เป้าหมาย คือ '
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'instruments_failing')))
        yield '</w:t></w:r></w:p>'
    if (not environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'all_pass')):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyLead"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัดที่มีคะแนนต่ำกว่าเกณฑ์เป้าหมาย ควรปรับปรุงการดำเนินงานในปีถัดไป ดังนี้</w:t></w:r></w:p>'
        for l_1_instrument in t_1(context, (undefined(name='instruments') if l_0_instruments is missing else l_0_instruments)):
            _loop_vars = {}
            pass
            if environment.getattr(l_1_instrument, 'to_develop'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="BodyLead"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(environment.getattr(l_1_instrument, 'name')))
                yield ' ('
                yield str(environment.finalize(environment.getattr(l_1_instrument, 'code')))
                yield ')</w:t></w:r></w:p>'
            for l_2_indicator in t_1(context, environment.getattr(l_1_instrument, 'to_develop')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัดที่ '
                yield str(environment.finalize(environment.getattr(l_2_indicator, 'number')))
                yield ' '
                yield str(environment.finalize(environment.getattr(l_2_indicator, 'name')))
                yield ' ได้ '
                yield str(environment.finalize(environment.getattr(l_2_indicator, 'score')))
                yield ' คะแนน'
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
        if environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
            yield '</w:t></w:r></w:p>'
    if (not environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'all_pass')):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ทั้งนี้ '
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
        yield 'จะนำข้อเสนอแนะข้างต้นไปใช้ปรับปรุงการดำเนินงานและกำหนดมาตรการในปีงบประมาณถัดไป</w:t></w:r></w:p>'
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
    l_1_loop = missing
    for l_1_page, l_1_loop in LoopContext(t_1(context, (undefined(name='photo_pages') if l_0_photo_pages is missing else l_0_photo_pages)), undefined):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="AppendixHeading"/></w:pPr><w:r><w:t xml:space="preserve">ภาคผนวก ภาพกิจกรรม'
        if (not environment.getattr(l_1_loop, 'first')):
            pass
            yield ' (ต่อ)'
        yield '</w:t></w:r></w:p>'
        for l_2_photo in t_1(context, environment.getattr(l_1_page, 'photos')):
            _loop_vars = {}
            pass
            if environment.getattr(l_2_photo, 'is_first'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="FigureLead"/></w:pPr><w:r><w:t xml:space="preserve">('
                yield str(environment.finalize(environment.getattr(l_2_photo, 'number')))
                yield ') '
                yield str(environment.finalize(environment.getattr(l_2_photo, 'measure')))
                yield '</w:t></w:r></w:p>'
            yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5220000" cy="3384000"/><wp:docPr id="2" name="ภาพกิจกรรม" descr="itadocs:photo '
            yield str(environment.finalize(environment.getattr(l_2_photo, 'caption')))
            yield '"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="2" name="ภาพกิจกรรม"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPhoto"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5220000" cy="3384000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> '
            yield str(environment.finalize(environment.getattr(l_2_photo, 'caption')))
            if environment.getattr(l_2_photo, 'date'):
                pass
                yield ' ('
                yield str(environment.finalize(environment.getattr(l_2_photo, 'date')))
                yield ')'
            yield '</w:t></w:r></w:p>'
        l_2_photo = missing
    l_1_loop = l_1_page = missing
    yield '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '1=28&2=31&3=33&4=36&7=42&8=44&9=46&10=48&11=51&13=54&14=57&16=59&17=62&19=65&20=67&21=69&22=71&23=73&24=75&25=77&26=79&27=81&29=85&30=88&31=92&32=94&33=97&34=101&37=110&38=114&41=122&42=124&43=126&44=130&46=133&47=136&49=139&50=143&52=146&54=150&55=154&57=157&59=162&60=166&62=169&64=173&65=177&67=180&69=183&72=189&73=192&75=195&76=197&77=199&78=201&79=203&80=205&81=207&82=208&83=211&84=213&86=217&88=220&89=223&91=225&92=228&93=231&94=234&95=236&97=238&98=242&99=244&100=246&101=248&102=251&104=252&105=255&109=259&110=262&113=264&114=267&116=269&117=272&118=274&121=279&122=282&124=285&125=288&129=294&130=298&132=302&133=305&134=308&135=310&137=313&138=315&139=316&140=319'
# implementation.docx word/document.xml
