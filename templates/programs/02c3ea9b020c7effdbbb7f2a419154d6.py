from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = None

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_year = resolve('year')
    l_0_agency = resolve('agency')
    pass
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?> <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. '
    yield str(environment.finalize(environment.getattr((undefined(name='year') if l_0_year is missing else l_0_year), 'assessed')))
    yield ' '
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield '</dc:title><dc:creator>'
    yield str(environment.finalize(environment.getattr((undefined(name='agency') if l_0_agency is missing else l_0_agency), 'full_name')))
    yield '</dc:creator><dc:language>th-TH</dc:language></cp:coreProperties>'

blocks = {}
debug_info = '1=14&2=16&3=18'
# analysis-ranking.docx docProps/core.xml
