<?xml version="1.0" encoding="UTF-8"?>
<!-- What a reader sees of a part of a document, as one text with signs in it. The signs are characters that Unicode
     leaves to programs for such use; fingerprint.py knows them by the same names, and makes lines of the text. -->
<!DOCTYPE xsl:stylesheet [
  <!ENTITY line "&#xFDE0;"> <!-- a paragraph or a row of a table begins -->
  <!ENTITY row "&#xFDE1;">
  <!ENTITY cell "&#xFDE2;">
  <!ENTITY within "&#xFDE3;"> <!-- a paragraph of a cell begins -->
  <!ENTITY field "&#xFDE4;">
  <!ENTITY field-end "&#xFDE5;">
  <!ENTITY picture "&#xFDE6;"> <!-- the relation to its part follows -->
  <!ENTITY chart "&#xFDE7;">
  <!ENTITY part-end "&#xFDE8;">
]>
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
    xmlns:v="urn:schemas-microsoft-com:vml">
  <xsl:output method="text" encoding="UTF-8"/>

  <!-- Of an element that is not named here, what is in it; of text, that which is shown as such. -->
  <xsl:template match="text()"/>
  <xsl:template match="w:t | m:t"><xsl:value-of select="."/></xsl:template>

  <xsl:template match="w:p">&line;<xsl:apply-templates/></xsl:template>
  <xsl:template match="w:tr">&line;&row;<xsl:apply-templates/></xsl:template>
  <xsl:template match="w:tc">&cell;<xsl:apply-templates/></xsl:template>
  <xsl:template match="w:tc//w:p">&within;<xsl:apply-templates/></xsl:template>
  <xsl:template match="w:txbxContent//w:p" priority="1"><xsl:apply-templates/></xsl:template>

  <!-- How it looks; what tracked changes took away; what simple fields show, and the drawing for programs that do not
       know the first choice: each program writes these anew. -->
  <xsl:template match="w:pPr | w:rPr | w:tblPr | w:tblGrid | w:trPr | w:tcPr | w:sectPr"/>
  <xsl:template match="w:del | w:moveFrom | w:fldSimple | mc:Fallback"/>
  <xsl:template match="w:fldChar[@w:fldCharType = 'begin']">&field;</xsl:template>
  <xsl:template match="w:fldChar[@w:fldCharType = 'end']">&field-end;</xsl:template>

  <!-- What is no text. -->
  <xsl:template match="w:tab"><xsl:text>&#9;</xsl:text></xsl:template>
  <xsl:template match="w:br | w:cr"><xsl:text>&#10;</xsl:text></xsl:template>
  <xsl:template match="w:br[@w:type = 'page']">⏎</xsl:template>
  <xsl:template match="w:noBreakHyphen">-</xsl:template>
  <xsl:template match="w:sym">
    <xsl:text>⟨</xsl:text><xsl:value-of select="concat(@w:font, ' ', @w:char)"/><xsl:text>⟩</xsl:text>
  </xsl:template>
  <xsl:template match="w:footnoteReference">†</xsl:template>
  <xsl:template match="w:endnoteReference">‡</xsl:template>
  <xsl:template match="w:commentReference">※</xsl:template>
  <xsl:template match="m:oMath">∑<xsl:apply-templates/></xsl:template>
  <xsl:template match="w:drawing | w:pict | w:object">▣<xsl:apply-templates/></xsl:template>
  <xsl:template match="a:blip">&picture;<xsl:value-of select="@r:embed"/>&part-end;</xsl:template>
  <xsl:template match="v:imagedata">&picture;<xsl:value-of select="@r:id"/>&part-end;</xsl:template>
  <xsl:template match="c:chart">&chart;<xsl:value-of select="@r:id"/>&part-end;</xsl:template>
</xsl:stylesheet>
