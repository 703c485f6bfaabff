from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_title = resolve('title')
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?> <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>ช่องข้อมูลสำหรับแม่แบบ '
    yield str(environment.finalize((undefined(name='title') if l_0_title is missing else l_0_title)))
    yield '</dc:title><dc:creator>itadocs</dc:creator><dc:language>th-TH</dc:language></cp:coreProperties>'

blocks = {}
debug_info = '1=13'
# field-guide.docx docProps/core.xml
