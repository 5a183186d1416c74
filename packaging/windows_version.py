"""The Windows version resource of the executable, in PyInstaller's format."""

from identity import COMMAND, NAME, SUMMARY

TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1,
    subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
{strings}
    ])]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


def resource(version: str, copyright_line: str) -> str:
    """The resource for a version such as ``1.2.0``; missing numbers are 0."""
    given = [int(part) for part in version.split(".") if part.isdecimal()]
    numbers = (*given, 0, 0, 0, 0)[:4]
    strings = {
        "CompanyName": "The Dwibaca maintainers",
        "FileDescription": f"{NAME}: {SUMMARY}",
        "FileVersion": version,
        "InternalName": COMMAND,
        "LegalCopyright": copyright_line,
        "OriginalFilename": f"{COMMAND}.exe",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    listed = ",\n".join(f"      StringStruct({name!r}, {value!r})" for name, value in strings.items())
    return TEMPLATE.format(numbers=numbers, strings=listed)
