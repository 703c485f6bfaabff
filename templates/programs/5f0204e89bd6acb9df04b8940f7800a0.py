from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_title = resolve('title')
    l_0_steps = resolve('steps')
    l_0_sections = resolve('sections')
    try:
        t_1 = environment.filters['what a loop costs']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'what a loop costs' found.")
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?> <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">ช่องข้อมูลสำหรับแม่แบบ Word ของ itadocs</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="TitleLast"/></w:pPr><w:r><w:t xml:space="preserve">'
    yield str(environment.finalize((undefined(name='title') if l_0_title is missing else l_0_title)))
    yield '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">วิธีใช้</w:t></w:r></w:p>'
    for l_1_step in t_1(context, (undefined(name='steps') if l_0_steps is missing else l_0_steps)):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="BodyNumbered"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(l_1_step))
        yield '</w:t></w:r></w:p>'
    l_1_step = missing
    for l_1_section in t_1(context, (undefined(name='sections') if l_0_sections is missing else l_0_sections)):
        _loop_vars = {}
        pass
        yield '<w:p><w:pPr><w:pStyle w:val="SectionHeading"/></w:pPr><w:r><w:t xml:space="preserve">'
        yield str(environment.finalize(environment.getattr(l_1_section, 'title')))
        yield '</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblStyle w:val="ITATable"/><w:tblW w:w="14570" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="'
        yield str(environment.finalize(environment.getattr(l_1_section, 'title')))
        yield '"/><w:tblDescription w:val="แท็ก คำอธิบาย และตัวอย่าง"/></w:tblPr><w:tblGrid><w:gridCol w:w="5000"/><w:gridCol w:w="5400"/><w:gridCol w:w="4170"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">แท็กที่พิมพ์ในแม่แบบ</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="5400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">คำอธิบาย</w:t></w:r></w:p></w:tc><w:tc><w:tcPr><w:tcW w:w="4170" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableHeading"/></w:pPr><w:r><w:t xml:space="preserve">ตัวอย่างที่แสดงในรายงาน</w:t></w:r></w:p></w:tc></w:tr>'
        for l_2_line in t_1(context, environment.getattr(l_1_section, 'lines')):
            _loop_vars = {}
            pass
            yield '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="dxa"/></w:tcPr>'
            for l_3_tag in t_1(context, environment.getattr(l_2_line, 'tags')):
                _loop_vars = {}
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(l_3_tag))
                yield '</w:t></w:r></w:p>'
            l_3_tag = missing
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="5400" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
            yield str(environment.finalize(environment.getattr(l_2_line, 'description')))
            if environment.getattr(l_2_line, 'is_used'):
                pass
                yield ' (</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">ใช้แล้ว</w:t></w:r><w:r><w:t xml:space="preserve">)'
            yield '</w:t></w:r></w:p>'
            if environment.getattr(l_2_line, 'alternative'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">ข้อความแสดงแทน: '
                yield str(environment.finalize(environment.getattr(l_2_line, 'alternative')))
                yield '</w:t></w:r></w:p>'
            yield '</w:tc><w:tc><w:tcPr><w:tcW w:w="4170" w:type="dxa"/></w:tcPr>'
            if environment.getattr(l_2_line, 'example'):
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">'
                yield str(environment.finalize(environment.getattr(l_2_line, 'example')))
                yield '</w:t></w:r></w:p>'
            else:
                pass
                yield '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:r><w:t xml:space="preserve">-</w:t></w:r></w:p>'
            yield '</w:tc></w:tr>'
        l_2_line = missing
        yield '</w:tbl>'
    l_1_section = missing
    yield '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:type w:val="nextPage"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="851" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="thaiNumbers" w:start="1"/><w:cols w:space="708"/><w:docGrid w:linePitch="435"/></w:sectPr></w:body></w:document>'

blocks = {}
debug_info = '1=21&2=23&3=27&5=30&6=34&7=36&8=38&9=42&10=46&12=50&13=51&15=55&16=58&18=61&19=64'
# field-guide.docx word/document.xml
