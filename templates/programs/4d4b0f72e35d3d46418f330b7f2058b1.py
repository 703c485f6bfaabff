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
    l_0_ranking = resolve('ranking')
    l_0_instruments = resolve('instruments')
    l_0_meeting = resolve('meeting')
    l_0_measures = resolve('measures')
    l_0_limits = resolve('limits')
    l_0_suggestions = resolve('suggestions')
    l_0_outside_suggestions = resolve('outside_suggestions')
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
    yield '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">รายงานผลการประเมิน ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TitleLast"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'location')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyCentred"/></w:pPr><w:r><w:t xml:space="preserve">คะแนนภาพรวมหน่วยงาน'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield ' : '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'overall')))
    yield ' คะแนน</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyCentred"/></w:pPr><w:r><w:t xml:space="preserve">ระดับผลการประเมิน : '
    yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'rating')))
    yield '</w:t></w:r></w:p>'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'indicators'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="3384000"/><wp:docPr id="101" name="แผนภูมิ 1" descr="itadocs:chart indicators ผลการประเมินรายตัวชี้วัด"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_indicators"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="101" w:name="figure_indicators"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="101"/><w:r><w:t xml:space="preserve"> ผลการประเมินรายตัวชี้วัด</w:t></w:r></w:p>'
    yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyLead"/></w:pPr><w:r><w:t xml:space="preserve">คะแนนสูงสุดรายตัวชี้วัด</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">'
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'indicators'):
        pass
        yield 'คะแนนรายตัวชี้วัดปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_indicators \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
    elif environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap'):
        pass
        yield 'คะแนนรายตัวชี้วัดปรากฏตาม'
        yield str(environment.finalize(environment.getattr((undefined(name='scores') if l_0_scores is missing else l_0_scores), 'gap')))
    yield '</w:t></w:r><w:r><w:t xml:space="preserve"> โดยตัวชี้วัดเรียงจากคะแนนสูงสุดไปหาคะแนนต่ำสุดปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF ranking \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="1" w:name="ranking"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve"> อันดับคะแนนรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="คะแนนสูงสุดรายตัวชี้วัด"/><w:tblDescription w:val="ตัวชี้วัดเรียงจากคะแนนสูงสุดไปต่ำสุด"/></w:tblPr><w:tblGrid><w:gridCol w:w="1300"/><w:gridCol w:w="5971"/><w:gridCol w:w="1800"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">อันดับ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5971" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัด</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">คะแนน</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_indicator in t_1(context, (undefined(name='ranking') if l_0_ranking is missing else l_0_ranking)):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_indicator, 'rank')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5971" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableKept"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_indicator, 'name')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_indicator, 'score')))
        yield '</w:t></w:r></w:p></w:tc></w:tr>'
    l_1_indicator = missing
    yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="BodyAfterTable"/></w:pPr><w:r><w:t xml:space="preserve">จากผลคะแนนข้างต้น ได้วิเคราะห์ผลการประเมินแต่ละตัวชี้วัดตาม</w:t></w:r><w:fldSimple w:instr=" REF indicators \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="2" w:name="indicators"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="2"/><w:r><w:t xml:space="preserve"> การวิเคราะห์ผลการประเมินแต่ละตัวชี้วัด ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="การวิเคราะห์ผลการประเมินแต่ละตัวชี้วัด"/><w:tblDescription w:val="คะแนนและประเด็นที่ต้องแก้ไขหรือปรับปรุงของตัวชี้วัดทุกข้อ จัดตามแบบวัด"/></w:tblPr><w:tblGrid><w:gridCol w:w="2600"/><w:gridCol w:w="1600"/><w:gridCol w:w="4871"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4200" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัดของการประเมิน ITA</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4871" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ประเด็นที่ต้องแก้ไข/ปรับปรุง</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_instrument in t_1(context, (undefined(name='instruments') if l_0_instruments is missing else l_0_instruments)):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="9071" w:type="dxa"/><w:gridSpan w:val="3"/><w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableBand"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'name')))
        yield ' ('
        yield str(environment.finalize(environment.getattr(l_1_instrument, 'code')))
        yield ')</w:t></w:r></w:p></w:tc></w:tr>'
        for l_2_indicator in t_1(context, environment.getattr(l_1_instrument, 'indicators')):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2600" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_2_indicator, 'position')))
            yield ') '
            yield str(environment.finalize(environment.getattr(l_2_indicator, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1600" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_2_indicator, 'score')))
            yield ' คะแนน</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4871" w:type="dxa"/></w:tcPr>'
            if (environment.getattr(l_2_indicator, 'finding') or environment.getattr(l_2_indicator, 'develop')):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(environment.getattr(l_2_indicator, 'finding')))
                if environment.getattr(l_2_indicator, 'develop'):
                    pass
                    if environment.getattr(l_2_indicator, 'finding'):
                        pass
                        yield ' ทั้งนี้ '
                    yield str(environment.finalize(environment.getattr(l_2_indicator, 'develop')))
                yield '</w:t></w:r></w:p>'
            for l_3_entry in t_1(context, environment.getattr(l_2_indicator, 'deficiencies')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_3_entry))
                yield '</w:t></w:r></w:p>'
            l_3_entry = missing
            if (not ((environment.getattr(l_2_indicator, 'finding') or environment.getattr(l_2_indicator, 'develop')) or environment.getattr(l_2_indicator, 'deficiencies'))):
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
        l_2_indicator = missing
    l_1_instrument = missing
    yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t xml:space="preserve">หมายเหตุ : การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' สามารถดูรายละเอียดข้อมูลทั้งหมดจากรายงานผลการประเมิน ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะในการพัฒนาคุณธรรมและความโปร่งใสในปีงบประมาณ พ.ศ. '
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
    if (environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'date') and (not environment.getattr((undefined(name='meeting') if l_0_meeting is missing else l_0_meeting), 'participants'))):
        pass
        yield 'ผู้บริหารและเจ้าหน้าที่ได้ร่วมกันพิจารณาเพื่อกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานของ'
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    else:
        pass
        yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
        yield 'ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'
    yield ' ในปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
    yield ' ตาม</w:t></w:r><w:fldSimple w:instr=" REF measures \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="3" w:name="measures"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="3"/><w:r><w:t xml:space="preserve"> มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'measures')))
    yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="มาตรการ/แนวทาง"/><w:tblDescription w:val="มาตรการ วิธีการดำเนินการ ผู้รับผิดชอบ ระยะเวลา และการติดตามผล"/></w:tblPr><w:tblGrid><w:gridCol w:w="2150"/><w:gridCol w:w="2771"/><w:gridCol w:w="1350"/><w:gridCol w:w="1300"/><w:gridCol w:w="1500"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">มาตรการ/แนวทาง</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2771" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">วิธีการดำเนินการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1350" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ผู้รับผิดชอบ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ระยะเวลา</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">การติดตามผล</w:t></w:r></w:p></w:tc></w:tr>'
    for l_1_measure in t_1(context, (undefined(name='measures') if l_0_measures is missing else l_0_measures)):
        _loop_vars = {}
        pass
        yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="2150" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_measure, 'number')))
        yield '. '
        yield str(environment.finalize(environment.getattr(l_1_measure, 'title')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2771" w:type="dxa"/></w:tcPr>'
        t_2 = 1
        for l_2_step in t_1(context, environment.getattr(l_1_measure, 'steps')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableBullet"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_step))
            yield '</w:t></w:r></w:p>'
            t_2 = 0
        l_2_step = missing
        if t_2:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1350" w:type="dxa"/></w:tcPr>'
        t_3 = 1
        for l_2_unit in t_1(context, environment.getattr(l_1_measure, 'units')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_unit))
            yield '</w:t></w:r></w:p>'
            t_3 = 0
        l_2_unit = missing
        if t_3:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
        yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_measure, 'period')))
        yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>'
        t_4 = 1
        for l_2_entry in t_1(context, environment.getattr(l_1_measure, 'monitoring')):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_2_entry))
            yield '</w:t></w:r></w:p>'
            t_4 = 0
        l_2_entry = missing
        if t_4:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
        yield '</w:tc></w:tr>'
    l_1_measure = missing
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
debug_info = '1=32&2=35&3=37&4=40&6=43&7=45&8=47&9=49&10=51&11=53&12=55&14=59&15=61&16=64&17=67&19=69&20=71&21=75&22=77&23=79&25=83&26=85&27=89&28=91&29=93&30=97&31=99&32=101&33=103&34=106&35=107&36=109&38=112&41=114&42=118&44=121&45=124&46=126&52=135&53=137&54=139&55=141&56=144&57=147&59=149&60=152&63=154&64=157&66=160&68=163&69=165&70=167&71=171&72=173&73=176&74=180&77=189&78=193&81=201&82=204&83=208&87=218&88=221&89=225&92=228&93=231&94=235&97=238&98=241&99=245&102=248&103=251&104=253&107=258&108=261&110=264&111=267'
# analysis-ranking.docx word/document.xml
