"""The application's names and file types for all systems, defined once.

Static files for other tools (desktop file, AppStream metainfo, Flatpak manifest, Inno Setup script) repeat them;
``tests/packaging`` compares.
"""

NAME = "Dwibaca"
COMMAND = "dwibaca"  # the executable, the Debian package, the desktop file and the icon
IDENTIFIER = "io.github.dwibaca.Dwibaca"  # for AppStream, Flatpak and macOS; changes with the project's home
SUMMARY = "Read Indonesian news side by side with English"
SCHEME = "dwibaca"  # dwibaca:https://… opens what follows the colon, dwibaca:article/… an article of the library

# What it opens: MIME type, endings, and what macOS calls it.
FILES = (
    ("text/html", ("html", "htm"), "public.html"),
    ("application/xhtml+xml", ("xhtml", "xht"), "public.xhtml"),
    ("multipart/related", ("mhtml", "mht"), "org.ietf.mhtml"),
    ("application/x-mimearchive", ("mhtml", "mht"), "org.ietf.mhtml"),
)


def info_plist(version: str, copyright_line: str) -> dict[str, object]:
    """The values of a macOS program's ``Info.plist``."""
    types = sorted({kind for _, _, kind in FILES} | {"com.apple.webarchive", "public.plain-text"})
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "id"],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Saved web page",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",  # never the one that is asked first
                "LSItemContentTypes": types,
            }
        ],
        "CFBundleURLTypes": [{"CFBundleURLName": IDENTIFIER, "CFBundleURLSchemes": [SCHEME]}],
        "LSApplicationCategoryType": "public.app-category.news",
        "LSMinimumSystemVersion": "13.0",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": copyright_line,
    }
