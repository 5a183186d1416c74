"""Glossaries of other translation programs."""

import pytest

from translation.words.tbx import TbxEntry, as_tbx, from_tbx


def test_tbx_of_another_program_is_read():
    text = """<?xml version='1.0'?><martif type="TBX"><text><body><termEntry id="1">
    <langSet xml:lang="id-ID"><tig><term>bupati</term></tig></langSet>
    <langSet xml:lang="en-GB"><ntig><termGrp><term>regent</term></termGrp></ntig></langSet></termEntry>
    <termEntry id="2"><langSet xml:lang="de"><tig><term>Landrat</term></tig></langSet></termEntry></body></text></martif>"""
    assert from_tbx(text) == (TbxEntry("bupati", "regent"),)


def test_a_document_type_is_refused():
    with pytest.raises(ValueError, match="document type"):
        from_tbx('<!DOCTYPE tbx [<!ENTITY a "b">]>' + as_tbx([TbxEntry("bupati", "regent")]))
