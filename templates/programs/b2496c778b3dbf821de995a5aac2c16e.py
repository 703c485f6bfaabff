from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_place = resolve('place')
    l_0_year = resolve('year')
    l_0_agency_count = resolve('agency_count')
    l_0_states = resolve('states')
    l_0_charts = resolve('charts')
    l_0_outstanding = resolve('outstanding')
    l_0_any_scored = resolve('any_scored')
    l_0_overall = resolve('overall')
    l_0_target = resolve('target')
    l_0_levels = resolve('levels')
    l_0_instruments = resolve('instruments')
    l_0_league = resolve('league')
    l_0_weakest = resolve('weakest')
    l_0_indicators = resolve('indicators')
    l_0_items = resolve('items')
    l_0_suggestions = resolve('suggestions')
    try:
        t_1 = environment.filters['what a loop costs']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'what a loop costs' found.")
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?> <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">สรุปผลการประเมินคุณธรรมและความโปร่งใส</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">ในการดำเนินงานของหน่วยงานภาครัฐ (ITA)</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">ของหน่วยงานใน'
    if (undefined(name='place') if l_0_place is missing else l_0_place):
        pass
        yield 'พื้นที่'
        yield str(environment.finalize((undefined(name='place') if l_0_place is missing else l_0_place)))
    else:
        pass
        yield 'ความรับผิดชอบ'
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TitleLast"/></w:pPr><w:r><w:t xml:space="preserve">ประจำปีงบประมาณ พ.ศ. '
    yield str(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ผลการรวบรวมข้อมูล</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">หน่วยงานในพื้นที่มีทั้งสิ้น '
    yield str(environment.finalize((undefined(name='agency_count') if l_0_agency_count is missing else l_0_agency_count)))
    yield ' หน่วยงาน จำแนกตามสถานะการส่งแบบฟอร์มได้ดังนี้ (</w:t></w:r><w:fldSimple w:instr=" REF figure_returns \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๑</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">)</w:t></w:r></w:p>'
    for l_1_state in t_1(context, (undefined(name='states') if l_0_states is missing else l_0_states)):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_state, 'name')))
        yield ' จำนวน '
        yield str(environment.finalize(environment.getattr(l_1_state, 'count')))
        yield ' หน่วยงาน</w:t></w:r></w:p>'
    l_1_state = missing
    if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'returns'):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="1512000"/><wp:docPr id="101" name="แผนภูมิ 1" descr="itadocs:chart returns จำนวนหน่วยงานตามสถานะการส่งแบบฟอร์ม"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_returns"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="101" w:name="figure_returns"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="101"/><w:r><w:t xml:space="preserve"> จำนวนหน่วยงานจำแนกตามสถานะการส่งแบบฟอร์ม</w:t></w:r></w:p>'
    if (undefined(name='outstanding') if l_0_outstanding is missing else l_0_outstanding):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">หน่วยงานที่ยังไม่ส่งหรือต้องแก้ไขแบบฟอร์ม ปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF outstanding \\h "><w:r><w:t>ตารางที่ ๑</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="1" w:name="outstanding"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="1"/><w:r><w:t xml:space="preserve"> หน่วยงานที่ยังไม่ส่งหรือต้องแก้ไขแบบฟอร์ม</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="หน่วยงานที่ต้องติดตาม"/><w:tblDescription w:val="หน่วยงานที่ยังไม่ส่งหรือต้องแก้ไข สถานะ และสาเหตุ"/></w:tblPr><w:tblGrid><w:gridCol w:w="800"/><w:gridCol w:w="3271"/><w:gridCol w:w="1900"/><w:gridCol w:w="3100"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ลำดับ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3271" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">หน่วยงาน</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">สถานะ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3100" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">สาเหตุ</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_return in t_1(context, (undefined(name='outstanding') if l_0_outstanding is missing else l_0_outstanding)):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_return, 'number')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3271" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_return, 'agency')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1900" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_return, 'state')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3100" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_return, 'reason')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_return = missing
        yield '</w:tbl>'
    yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินในภาพรวม</w:t></w:r></w:p>'
    if (undefined(name='any_scored') if l_0_any_scored is missing else l_0_any_scored):
        pass
        if environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'is_one'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">มีหน่วยงานที่มีคะแนนครบทุกตัวชี้วัด '
            yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'count')))
            yield ' หน่วยงาน '
            yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'highest')))
            yield ' ซึ่งได้คะแนนภาพรวม '
            yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'mean')))
            yield ' คะแนน</w:t></w:r></w:p>'
        else:
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">หน่วยงานที่มีคะแนนครบทุกตัวชี้วัด จำนวน '
            yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'count')))
            yield ' หน่วยงาน ได้คะแนนภาพรวมเฉลี่ย '
            yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'mean')))
            yield ' คะแนน'
            if environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'all_equal'):
                pass
                yield ' โดยทุกหน่วยงานได้คะแนนเท่ากัน'
            yield '</w:t></w:r></w:p>'
        if (not environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'all_equal')):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">หน่วยงานที่ได้คะแนนสูงสุด ('
            yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'highest_score')))
            yield ' คะแนน) '
            yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'highest')))
            yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">หน่วยงานที่ได้คะแนนต่ำสุด ('
            yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'lowest_score')))
            yield ' คะแนน) '
            yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'lowest')))
            yield '</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">เมื่อเทียบกับเกณฑ์เป้าหมาย '
        yield str(environment.finalize((undefined(name='target') if l_0_target is missing else l_0_target)))
        yield ' คะแนน มีหน่วยงานที่คะแนนภาพรวมผ่านเกณฑ์เป้าหมาย '
        yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'reaching')))
        yield ' หน่วยงาน คิดเป็นร้อยละ '
        yield str(environment.finalize(environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'reaching_share')))
        yield ' ของหน่วยงานที่มีคะแนน และจำแนกตามระดับผลการประเมิน ปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_levels \\h "><w:r><w:t>ภาพที่ ๒</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> และ</w:t></w:r><w:fldSimple w:instr=" REF levels \\h "><w:r><w:t xml:space="preserve">ตารางที่ ๒</w:t></w:r></w:fldSimple></w:p>'
        if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'levels'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="1800000"/><wp:docPr id="102" name="แผนภูมิ 2" descr="itadocs:chart levels จำนวนหน่วยงานตามระดับผลการประเมิน"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_levels"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="102" w:name="figure_levels"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="102"/><w:r><w:t xml:space="preserve"> จำนวนหน่วยงานจำแนกตามระดับผลการประเมิน</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="2" w:name="levels"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="2"/><w:r><w:t xml:space="preserve"> จำนวนหน่วยงานจำแนกตามระดับผลการประเมิน ปีงบประมาณ พ.ศ. '
        yield str(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="จำนวนหน่วยงานจำแนกตามระดับผลการประเมิน"/><w:tblDescription w:val="ระดับผลการประเมิน จำนวนหน่วยงาน และร้อยละของหน่วยงานที่มีคะแนน"/></w:tblPr><w:tblGrid><w:gridCol w:w="4271"/><w:gridCol w:w="2400"/><w:gridCol w:w="2400"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4271" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ระดับผลการประเมิน</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">จำนวน (หน่วยงาน)</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ร้อยละ</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_level in t_1(context, (undefined(name='levels') if l_0_levels is missing else l_0_levels)):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="4271" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_level, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_level, 'count')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="2400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_level, 'share')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_level = missing
        yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="BodyAfterTable"/></w:pPr><w:r><w:t xml:space="preserve">คะแนนเฉลี่ยรายเครื่องมือการประเมิน มีดังนี้</w:t></w:r></w:p>'
        for l_1_instrument in t_1(context, (undefined(name='instruments') if l_0_instruments is missing else l_0_instruments)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'name')))
            yield ' ('
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'code')))
            yield ') '
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'mean')))
            yield ' คะแนน</w:t></w:r></w:p>'
        l_1_instrument = missing
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">อันดับคะแนนของหน่วยงาน</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">คะแนนของหน่วยงานเรียงจากสูงสุดไปต่ำสุด ปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF league \\h "><w:r><w:t xml:space="preserve">ตารางที่ ๓</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
        if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'league'):
            pass
            yield ' และ</w:t></w:r><w:fldSimple w:instr=" REF figure_league \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๓</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve">'
        yield ' หน่วยงานที่มีคะแนนภาพรวมเท่ากันได้อันดับเดียวกัน</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="3" w:name="league"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="3"/><w:r><w:t xml:space="preserve"> อันดับคะแนนของหน่วยงาน ปีงบประมาณ พ.ศ. '
        yield str(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="อันดับคะแนนของหน่วยงาน"/><w:tblDescription w:val="คะแนนรายเครื่องมือ คะแนนภาพรวม และระดับผลการประเมินของแต่ละหน่วยงาน จากสูงสุดไปต่ำสุด"/></w:tblPr><w:tblGrid><w:gridCol w:w="800"/><w:gridCol w:w="3261"/><w:gridCol w:w="920"/><w:gridCol w:w="920"/><w:gridCol w:w="920"/><w:gridCol w:w="1000"/><w:gridCol w:w="1250"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">อันดับ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3261" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">หน่วยงาน</w:t></w:r></w:p></w:tc>'
        for l_1_instrument in t_1(context, (undefined(name='instruments') if l_0_instruments is missing else l_0_instruments)):
            _loop_vars = {}
            pass
            yield '<w:tc><w:tcPr><w:tcW w:w="920" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_instrument, 'code')))
            yield '</w:t></w:r></w:p></w:tc>'
        l_1_instrument = missing
        yield '<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ภาพรวม</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1250" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ระดับ</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_place in t_1(context, (undefined(name='league') if l_0_league is missing else l_0_league)):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_place, 'rank')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="3261" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_place, 'agency')))
            yield '</w:t></w:r></w:p></w:tc>'
            for l_2_score in t_1(context, environment.getattr(l_1_place, 'instruments')):
                _loop_vars = {}
                pass
                yield '<w:tc><w:tcPr><w:tcW w:w="920" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_2_score))
                yield '</w:t></w:r></w:p></w:tc>'
            l_2_score = missing
            yield '<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_place, 'overall')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1250" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_place, 'rating')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_place = missing
        yield '</w:tbl>'
        if environment.getattr((undefined(name='overall') if l_0_overall is missing else l_0_overall), 'any_unready'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t xml:space="preserve">หมายเหตุ : รวมหน่วยงานที่มีคะแนนครบทุกตัวชี้วัดแล้ว แม้แบบฟอร์มยังมีจุดที่ต้องแก้ไข</w:t></w:r></w:p>'
        if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'league'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="3240000"/><wp:docPr id="103" name="แผนภูมิ 3" descr="itadocs:chart league คะแนนภาพรวมของแต่ละหน่วยงาน"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_league"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="103" w:name="figure_league"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="103"/><w:r><w:t xml:space="preserve"> คะแนนภาพรวมของแต่ละหน่วยงาน</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ผลการประเมินรายตัวชี้วัด</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">คะแนนเฉลี่ยรายตัวชี้วัดของหน่วยงานที่มีคะแนน ปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF figure_indicators \\h "><w:r><w:t xml:space="preserve">ภาพที่ ๔</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> และจำนวนหน่วยงานที่ต่ำกว่าเกณฑ์เป้าหมาย '
        yield str(environment.finalize((undefined(name='target') if l_0_target is missing else l_0_target)))
        yield ' คะแนน ปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF indicators \\h "><w:r><w:t xml:space="preserve">ตารางที่ ๔</w:t></w:r></w:fldSimple></w:p>'
        if (undefined(name='weakest') if l_0_weakest is missing else l_0_weakest):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัดที่ได้คะแนนเฉลี่ยต่ำสุด ได้แก่</w:t></w:r></w:p>'
            for l_1_entry in t_1(context, (undefined(name='weakest') if l_0_weakest is missing else l_0_weakest)):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_1_entry))
                yield '</w:t></w:r></w:p>'
            l_1_entry = missing
        if environment.getattr((undefined(name='charts') if l_0_charts is missing else l_0_charts), 'indicator_means'):
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="Figure"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5580000" cy="2952000"/><wp:docPr id="104" name="แผนภูมิ 4" descr="itadocs:chart indicator_means คะแนนเฉลี่ยรายตัวชี้วัด"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rIdChart_indicator_means"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:pPr><w:pStyle w:val="FigureCaption"/></w:pPr><w:bookmarkStart w:id="104" w:name="figure_indicators"/><w:r><w:t xml:space="preserve">ภาพที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ภาพที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="104"/><w:r><w:t xml:space="preserve"> คะแนนเฉลี่ยรายตัวชี้วัด</w:t></w:r></w:p>'
        yield '<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="4" w:name="indicators"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="4"/><w:r><w:t xml:space="preserve"> คะแนนเฉลี่ยรายตัวชี้วัด ปีงบประมาณ พ.ศ. '
        yield str(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="คะแนนเฉลี่ยรายตัวชี้วัด"/><w:tblDescription w:val="คะแนนเฉลี่ยและจำนวนหน่วยงานที่ต่ำกว่าเกณฑ์เป้าหมายของตัวชี้วัดทุกข้อ"/></w:tblPr><w:tblGrid><w:gridCol w:w="850"/><w:gridCol w:w="4221"/><w:gridCol w:w="1200"/><w:gridCol w:w="1300"/><w:gridCol w:w="1500"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ลำดับ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4221" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ตัวชี้วัด</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">เครื่องมือ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">คะแนนเฉลี่ย</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ต่ำกว่าเกณฑ์ (หน่วยงาน)</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_indicator in t_1(context, (undefined(name='indicators') if l_0_indicators is missing else l_0_indicators)):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'number')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4221" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'name')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'instrument')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1300" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'mean')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_indicator, 'below')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_indicator = missing
        yield '</w:tbl>'
    else:
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ยังไม่มีหน่วยงานที่มีคะแนนครบทุกตัวชี้วัด จึงยังไม่สามารถสรุปผลการประเมินในภาพรวมได้</w:t></w:r></w:p>'
    if (undefined(name='items') if l_0_items is missing else l_0_items):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อที่ได้คะแนนเฉลี่ยต่ำสุด</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">ข้อที่ได้คะแนนเฉลี่ยต่ำสุด ปรากฏตาม</w:t></w:r><w:fldSimple w:instr=" REF items \\h "><w:r><w:t>ตารางที่ ๕</w:t></w:r></w:fldSimple></w:p><w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:bookmarkStart w:id="5" w:name="items"/><w:r><w:t xml:space="preserve">ตารางที่ </w:t></w:r><w:fldSimple w:instr=" SEQ ตารางที่ \\* THAIARABIC "><w:r><w:t xml:space="preserve">๑</w:t></w:r></w:fldSimple><w:bookmarkEnd w:id="5"/><w:r><w:t xml:space="preserve"> ข้อที่ได้คะแนนเฉลี่ยต่ำสุด ปีงบประมาณ พ.ศ. '
        yield str(environment.finalize((undefined(name='year') if l_0_year is missing else l_0_year)))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="ข้อที่ได้คะแนนเฉลี่ยต่ำสุด"/><w:tblDescription w:val="ข้อคำถามหรือรายการที่ได้คะแนนเฉลี่ยต่ำสุด คะแนนเฉลี่ย และจำนวนหน่วยงานที่มีคะแนน"/></w:tblPr><w:tblGrid><w:gridCol w:w="850"/><w:gridCol w:w="800"/><w:gridCol w:w="4821"/><w:gridCol w:w="1200"/><w:gridCol w:w="1400"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">อันดับ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ข้อ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4821" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ข้อคำถามหรือรายการ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">คะแนนเฉลี่ย</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">มีคะแนน (หน่วยงาน)</w:t></w:r></w:p></w:tc></w:tr>'
        for l_1_item in t_1(context, (undefined(name='items') if l_0_items is missing else l_0_items)):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_item, 'rank')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_item, 'code')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4821" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_item, 'text')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1200" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_item, 'mean')))
            yield '</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableCentred"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_1_item, 'agencies')))
            yield '</w:t></w:r></w:p></w:tc></w:tr>'
        l_1_item = missing
        yield '</w:tbl><w:p><w:pPr><w:pStyle w:val="Note"/></w:pPr><w:r><w:t xml:space="preserve">หมายเหตุ : คะแนนรายข้อคิดจากทุกหน่วยงานที่มีคะแนนของข้อนั้น</w:t></w:r></w:p>'
    if (undefined(name='suggestions') if l_0_suggestions is missing else l_0_suggestions):
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">ข้อเสนอแนะ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t xml:space="preserve">จากผลการรวบรวมและผลการประเมินข้างต้น เห็นควรดำเนินการ ดังนี้</w:t></w:r></w:p>'
        for l_1_suggestion in t_1(context, (undefined(name='suggestions') if l_0_suggestions is missing else l_0_suggestions)):
            _loop_vars = {}
            pass
            yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(l_1_suggestion))
            yield '</w:t></w:r></w:p>'
        l_1_suggestion = missing
    yield '<w:p><w:pPr><w:pStyle w:val="SignatureLine"/></w:pPr><w:r><w:t xml:space="preserve">(ลงชื่อ)............................................................ผู้จัดทำ</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Signature"/></w:pPr><w:r><w:t xml:space="preserve">(............................................................)</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Signature"/></w:pPr><w:r><w:t xml:space="preserve">ตำแหน่ง............................................................</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Signature"/></w:pPr><w:r><w:t xml:space="preserve">วันที่........... เดือน........................... พ.ศ. ...............</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers" w:start="1"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '1=34&2=37&5=42&6=44&7=46&8=50&9=52&11=55&13=58&14=61&15=65&16=67&17=69&18=71&21=76&22=78&23=81&24=83&25=85&27=90&28=92&29=94&32=98&33=101&34=103&35=105&36=107&38=110&39=112&40=114&41=116&43=120&44=122&45=126&46=128&47=130&49=134&50=138&51=140&52=142&54=146&56=150&57=152&58=156&60=160&61=164&62=166&63=168&64=172&66=176&67=178&69=182&71=185&73=189&74=191&75=194&76=198&79=201&81=205&82=207&83=211&84=213&85=215&86=217&87=219&91=226&92=229&93=231&94=235&95=237&96=239&97=241&98=243&101=247&102=250&103=254'
# district-summary.docx word/document.xml
