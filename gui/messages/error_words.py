"""Translation of the program's English errors, advice and notices into the window's language.

They are written where they occur, in modules without a window. Here each is recognised by its wording, with ``{name}``
for variable parts. Texts that are not listed (system errors, faults of a model package) are shown in English.
"""

import functools
import re

from PySide6.QtCore import QCoreApplication

from gui.base.languages import QT_TRANSLATE_NOOP
from gui.messages.model_errors import FILES, FOLDERS, MODELS
from gui.messages.secret_errors import SECRETS

CONTEXT = "Errors"
TITLES = (
    QT_TRANSLATE_NOOP("Errors", "Something went wrong"),
    QT_TRANSLATE_NOOP("Errors", "This could not be fetched"),
    QT_TRANSLATE_NOOP("Errors", "The page could not be opened"),
    QT_TRANSLATE_NOOP("Errors", "This is not a page that can be read"),
    QT_TRANSLATE_NOOP("Errors", "There is no article on this page"),
    QT_TRANSLATE_NOOP("Errors", "This translation model cannot be used"),
    QT_TRANSLATE_NOOP("Errors", "This translation model cannot be removed"),
    QT_TRANSLATE_NOOP("Errors", "There is no such translation model"),
    QT_TRANSLATE_NOOP("Errors", "The folder of models could not be written"),
    QT_TRANSLATE_NOOP("Errors", "The model could not be downloaded"),
    QT_TRANSLATE_NOOP("Errors", "The list of models could not be fetched"),
    QT_TRANSLATE_NOOP("Errors", "The translation stopped"),
    QT_TRANSLATE_NOOP("Errors", "The file could not be written"),
    QT_TRANSLATE_NOOP("Errors", "A file of Dwibaca's own could not be read"),
    QT_TRANSLATE_NOOP("Errors", "The library could not be opened"),
    QT_TRANSLATE_NOOP("Errors", "The library is damaged"),
    QT_TRANSLATE_NOOP("Errors", "This is not being saved"),
    QT_TRANSLATE_NOOP("Errors", "This is not in the library"),
    QT_TRANSLATE_NOOP("Errors", "This is not an exported document"),
    QT_TRANSLATE_NOOP("Errors", "It could not be printed"),
    QT_TRANSLATE_NOOP("Errors", "This cannot be used"),
    QT_TRANSLATE_NOOP("Errors", "The password store did not take this"),
    QT_TRANSLATE_NOOP("Errors", "The password store did not give what is kept"),
    QT_TRANSLATE_NOOP("Errors", "This may still lie in the password store"),
)
NOTICES = (
    QT_TRANSLATE_NOOP(
        "Errors",
        "This looks like a front page or a list of articles. Open one of its articles for the whole text.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The site gives the whole text to subscribers only; without a sign-in this is what it shows to everybody. "
        "If you subscribe, add your sign-in in the settings, or save the page in your browser and open the file.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This is one page of {pages}. Open the other pages too, or the site's “show all” page, for the rest.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Page {number} of {pages} could not be fetched, and is missing here. "
        "Load the article again, or look for it in your browser.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Pages {numbers} and {number} of {pages} could not be fetched, and are missing here. "
        "Load the article again, or look for them in your browser.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "This is very short: something may be missing. Compare it with the page in your browser."
    ),
    QT_TRANSLATE_NOOP(
        "Errors", "This is very short: something may be missing. Compare it with the place that it comes from."
    ),
    QT_TRANSLATE_NOOP("Errors", "This article is in English."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Two ways of finding the article gave different texts. If this one is not it, look at the other.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Some text that stands among the article's was left out. Show it, and choose it if it belongs to the article.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "The page ends early: it was cut on its way here. Load it again, or compare its end with that in a browser.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This page is far longer than an article: only its beginning was read. Open it in a browser for the rest.",
    ),
    QT_TRANSLATE_NOOP("Errors", "This page holds several texts. Only the first is shown."),
    QT_TRANSLATE_NOOP("Errors", "This is a page of photos: most of it is in the pictures."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This is the page of a video, which cannot be shown here. Open it in your browser to watch it.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This is one page of several, and the others have no address here. Open them in your browser, and save or "
        "copy each.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "This text is in {name}. The translation model expects Indonesian, so do not rely on what it makes of it.",
    ),
)
PAGES = (
    QT_TRANSLATE_NOOP("Errors", "No running text was found on it."),
    QT_TRANSLATE_NOOP("Errors", "The page shows its text only once its scripts have run."),
    QT_TRANSLATE_NOOP(
        "Errors", "Open it in your browser, save the page there once the article shows, and open that file."
    ),
    QT_TRANSLATE_NOOP("Errors", "The site says that there is nothing at this address."),
    QT_TRANSLATE_NOOP("Errors", "Look at the address, or search for the headline on the site."),
    QT_TRANSLATE_NOOP("Errors", "The site gives the text to its subscribers only."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Open the article's own page, not a list of articles; or copy its text into a file, and open that.",
    ),
    QT_TRANSLATE_NOOP("Errors", "It holds no text."),
    QT_TRANSLATE_NOOP("Errors", "The site sent a page of its own in its place (“{title}”)."),
    QT_TRANSLATE_NOOP("Errors", "The site is checking that you are human."),
    QT_TRANSLATE_NOOP(
        "Errors", "Open the address in a browser, save the page there when the article shows, and open that file."
    ),
    QT_TRANSLATE_NOOP("Errors", "“{url}” is an address on the web, and the network is not to be used."),
    QT_TRANSLATE_NOOP("Errors", "Allow the network, or open a saved page."),
    QT_TRANSLATE_NOOP("Errors", "Addresses that begin with “{kind}:” are not read."),
    QT_TRANSLATE_NOOP("Errors", "Give an address with https://, or a saved page."),
    QT_TRANSLATE_NOOP("Errors", "“{name}” is larger than {size} MB."),
    QT_TRANSLATE_NOOP("Errors", "Open the article in a browser, save it as a web page, and open that file."),
    QT_TRANSLATE_NOOP("Errors", "It is empty."),
    QT_TRANSLATE_NOOP("Errors", "It is {what}."),
    QT_TRANSLATE_NOOP("Errors", "The site sent an empty page."),
    QT_TRANSLATE_NOOP("Errors", "Try again, or look at the address in a browser."),
    QT_TRANSLATE_NOOP("Errors", "It is {what}, not an article."),
    QT_TRANSLATE_NOOP("Errors", "Open the article's own page, or copy its text into a plain text file."),
    QT_TRANSLATE_NOOP("Errors", "Save it as plain text or as a web page, and open that file."),
    QT_TRANSLATE_NOOP("Errors", "Unpack it, and open the page inside."),
    QT_TRANSLATE_NOOP("Errors", "Save the page again, and look whether the file has a size."),
    QT_TRANSLATE_NOOP("Errors", "It holds no text, but data of another kind."),
    QT_TRANSLATE_NOOP("Errors", "It is data for programs (JSON), not a page."),
    QT_TRANSLATE_NOOP("Errors", "Unpacked, it is larger than {size} MB."),
    QT_TRANSLATE_NOOP("Errors", "“{path}” is a folder."),
    QT_TRANSLATE_NOOP("Errors", "Choose the page's own file; its name often ends in .html."),
    QT_TRANSLATE_NOOP("Errors", "“{path}” is not a file."),
    QT_TRANSLATE_NOOP("Errors", "Choose a page that was saved in a browser."),
    QT_TRANSLATE_NOOP("Errors", "There is no file “{path}”."),
    QT_TRANSLATE_NOOP("Errors", "Look at its spelling. An address begins with https://."),
    QT_TRANSLATE_NOOP("Errors", "This account may not read “{path}”."),
    QT_TRANSLATE_NOOP("Errors", "Change its permissions, or copy it to your own folder."),
    QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "Check that its drive is connected, and copy the file to this computer."),
    QT_TRANSLATE_NOOP("Errors", "It is a packed file (gzip), and damaged."),
    QT_TRANSLATE_NOOP("Errors", "Fetch or save it again."),
    QT_TRANSLATE_NOOP("Errors", "There are no words in it."),
    QT_TRANSLATE_NOOP("Errors", "Open a page, or a text file that holds an article."),
    QT_TRANSLATE_NOOP("Errors", "It is a web archive (MHTML) without a page in it."),
    QT_TRANSLATE_NOOP("Errors", "It is a web archive (MHTML) whose page is empty."),
    QT_TRANSLATE_NOOP("Errors", "It is a web archive of Safari's, and damaged."),
    QT_TRANSLATE_NOOP("Errors", "It is a web archive of Safari's that holds no page, but {kind}."),
    QT_TRANSLATE_NOOP("Errors", "Open the page in a browser and save it again."),
)
KINDS = (
    QT_TRANSLATE_NOOP("Errors", "a PDF document"),
    QT_TRANSLATE_NOOP("Errors", "a picture"),
    QT_TRANSLATE_NOOP("Errors", "an office document"),
    QT_TRANSLATE_NOOP("Errors", "an e-book"),
    QT_TRANSLATE_NOOP("Errors", "an archive"),
    QT_TRANSLATE_NOOP("Errors", "a film or a sound"),
    QT_TRANSLATE_NOOP("Errors", "a program or its data"),
    QT_TRANSLATE_NOOP("Errors", "a news feed"),
    QT_TRANSLATE_NOOP("Errors", "a list of addresses"),
    QT_TRANSLATE_NOOP("Errors", "data for programs (JSON)"),
)
NETWORK = (
    QT_TRANSLATE_NOOP("Errors", "{host} sends more headers than a page has."),
    QT_TRANSLATE_NOOP("Errors", "The site asks for a name and a password."),
    QT_TRANSLATE_NOOP("Errors", "The site gives this page to its subscribers only."),
    QT_TRANSLATE_NOOP("Errors", "The site refuses to give this page to programs."),
    QT_TRANSLATE_NOOP("Errors", "There is no such page on the site."),
    QT_TRANSLATE_NOOP("Errors", "The proxy asks for a name and a password."),
    QT_TRANSLATE_NOOP("Errors", "The site has taken this page away."),
    QT_TRANSLATE_NOOP("Errors", "The site has had too many requests from here."),
    QT_TRANSLATE_NOOP("Errors", "The site may not show this page here, for legal reasons."),
    QT_TRANSLATE_NOOP("Errors", "The site is in trouble."),
    QT_TRANSLATE_NOOP("Errors", "The site refuses this address."),
    QT_TRANSLATE_NOOP("Errors", "({host} answered {status}.)"),
    QT_TRANSLATE_NOOP("Errors", "Wait a little, and try again."),
    QT_TRANSLATE_NOOP("Errors", "It asks to wait {minutes} min before trying again."),
    QT_TRANSLATE_NOOP("Errors", "Try it in a browser."),
    QT_TRANSLATE_NOOP("Errors", "Another site may have it."),
    QT_TRANSLATE_NOOP("Errors", "Give them under “Network” in the settings."),
    QT_TRANSLATE_NOOP("Errors", "If you have an account there, add it under “Sign-ins” in the settings."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "If you have an account there, add it in the settings, or save the page in your browser and open the file.",
    ),
    QT_TRANSLATE_NOOP(
        "Errors",
        "If you subscribe, add your sign-in in the settings, or save the page in your browser and open the file.",
    ),
    QT_TRANSLATE_NOOP("Errors", "Open the address in a browser, save the page there, and open the file here."),
    QT_TRANSLATE_NOOP("Errors", "Check that the address is complete, or search for the title."),
    QT_TRANSLATE_NOOP("Errors", "An archive such as the Wayback Machine may still have it."),
    QT_TRANSLATE_NOOP("Errors", "The connection to {host} broke off."),
    QT_TRANSLATE_NOOP("Errors", "What {host} sends is packed, and damaged."),
    QT_TRANSLATE_NOOP("Errors", "{host} sends from address to address without end."),
    QT_TRANSLATE_NOOP("Errors", "{host} cannot prove that it is {again}: its certificate is not valid here."),
    QT_TRANSLATE_NOOP(
        "Errors", "Look at the date and time of this computer. In a public network, sign in to it with a browser first."
    ),
    QT_TRANSLATE_NOOP("Errors", "The proxy does not pass the request on."),
    QT_TRANSLATE_NOOP("Errors", "Look at the proxy under “Network” in the settings."),
    QT_TRANSLATE_NOOP("Errors", "No computer named {host} was found."),
    QT_TRANSLATE_NOOP("Errors", "Look at the spelling of the address."),
    QT_TRANSLATE_NOOP("Errors", "{host} does not answer in time."),
    QT_TRANSLATE_NOOP("Errors", "{host} cannot be reached from here."),
    QT_TRANSLATE_NOOP("Errors", "This computer has no way to the internet."),
    QT_TRANSLATE_NOOP("Errors", "Connect it, and try again."),
    QT_TRANSLATE_NOOP("Errors", "Connect it, or open a saved page."),
    QT_TRANSLATE_NOOP("Errors", "{host} does not accept the connection."),
    QT_TRANSLATE_NOOP(
        "Errors", "{host} lies on this computer or in its own network, and from there nothing is fetched."
    ),
    QT_TRANSLATE_NOOP("Errors", "If it is yours and you trust it, name it under “Network” in the settings."),
    QT_TRANSLATE_NOOP(
        "Errors", "The address leads to one that begins with “{scheme}:”; such addresses are not fetched."
    ),
    QT_TRANSLATE_NOOP("Errors", "“{url}” is not a complete address."),
    QT_TRANSLATE_NOOP("Errors", "Copy it again from the browser's address bar."),
    QT_TRANSLATE_NOOP("Errors", "What {host} sends is larger than {size}."),
    QT_TRANSLATE_NOOP("Errors", "Check that the address leads to what you expect."),
    QT_TRANSLATE_NOOP("Errors", "Check that the address leads to an article, not to a film or an archive."),
)
OWN = (
    QT_TRANSLATE_NOOP("Errors", "No translation model is installed."),
    QT_TRANSLATE_NOOP("Errors", "No model named “{name}” is installed."),
    QT_TRANSLATE_NOOP("Errors", "Choose one of these: {names}."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Install an .argosmodel package from Indonesian to English: “dwibaca models install FILE”, "
        "or Models in the window.",
    ),
    QT_TRANSLATE_NOOP("Errors", "The model “{name}” could not translate this text: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "Try again, or choose another model."),
    QT_TRANSLATE_NOOP("Errors", "Get the package again and install it, or choose another model."),
    QT_TRANSLATE_NOOP("Errors", "“{file}” could not be read: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "Check that this account may read it."),
    QT_TRANSLATE_NOOP("Errors", "“{file}” is damaged. It was kept as “{name}”."),
    QT_TRANSLATE_NOOP("Errors", "Dwibaca goes on as if there were none. Look into it if you miss something."),
    QT_TRANSLATE_NOOP("Errors", "Your changes will be lost when Dwibaca closes."),
    QT_TRANSLATE_NOOP("Errors", "At the next start the window will not be as you leave it."),
    QT_TRANSLATE_NOOP("Errors", "“{path}” cannot be used. {reason}"),
    QT_TRANSLATE_NOOP("Errors", "{what} is not saved in the library. {reason}"),
    QT_TRANSLATE_NOOP("Errors", "Your library was written by a newer version of Dwibaca."),
    QT_TRANSLATE_NOOP("Errors", "Install that version; the file is unchanged."),
    QT_TRANSLATE_NOOP("Errors", "A part of your library cannot be read."),
    QT_TRANSLATE_NOOP("Errors", "An article in your library cannot be read."),
    QT_TRANSLATE_NOOP(
        "Errors",
        "Close Dwibaca and open it again: what can be read is rescued, and the damaged file is kept beside it.",
    ),
    QT_TRANSLATE_NOOP("Errors", "“{file}” is damaged: {reason}."),
    QT_TRANSLATE_NOOP("Errors", "Move it away yourself."),
    QT_TRANSLATE_NOOP("Errors", "“{file}” is damaged, as {number} before it were."),
    QT_TRANSLATE_NOOP("Errors", "Move them away yourself."),
    QT_TRANSLATE_NOOP("Errors", "The disk is full."),
    QT_TRANSLATE_NOOP("Errors", "Make room on it."),
    QT_TRANSLATE_NOOP("Errors", "The library's file or folder can only be read."),
    QT_TRANSLATE_NOOP("Errors", "Change its permissions."),
    QT_TRANSLATE_NOOP("Errors", "The library's folder cannot be written."),
    QT_TRANSLATE_NOOP("Errors", "Another window or command is writing to it."),
    QT_TRANSLATE_NOOP("Errors", "Wait until that is done."),
    QT_TRANSLATE_NOOP("Errors", "Its drive does not answer as it should."),
    QT_TRANSLATE_NOOP("Errors", "Check that the drive is connected."),
    QT_TRANSLATE_NOOP("Errors", "You can read on; what is read now will not be in the library."),
    QT_TRANSLATE_NOOP("Errors", "The article"),
    QT_TRANSLATE_NOOP("Errors", "Your wording"),
    QT_TRANSLATE_NOOP("Errors", "The translation"),
    QT_TRANSLATE_NOOP("Errors", "The tag"),
    QT_TRANSLATE_NOOP("Errors", "The deletion"),
)
NAME = re.compile(r"\\\{(\w+)\\\}")
LONGEST = 4000  # characters of what is translated; messages are cut before
SENTENCE_END = re.compile(r"(?<=[.!)”]) ")


def in_words(text: str) -> str:
    """A text of the program in the window's language; a text of several sentences is translated one by one."""
    if not text or len(text) > LONGEST:
        return text
    ends = [found.start() for found in SENTENCE_END.finditer(text)]
    for end in [len(text), *reversed(ends)]:
        if (said := _known(text[:end])) is not None:
            return " ".join(filter(None, (said, in_words(text[end + 1 :]))))
    first = ends[0] if ends else len(text)
    return " ".join(filter(None, (text[:first], in_words(text[first + 1 :]))))


def _known(text: str) -> str | None:
    for template, pattern in _patterns():
        if (found := pattern.fullmatch(text)) is not None:
            values = {name: in_words(value) for name, value in found.groupdict().items()}
            return QCoreApplication.translate(CONTEXT, template).format(**values)
    return None


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each template with its regular expression, those without variables first."""
    tables = (*TITLES, *NOTICES, *PAGES, *KINDS, *NETWORK, *OWN, *MODELS, *FILES, *FOLDERS, *SECRETS)
    known = sorted(tables, key=lambda template: template.count("{"))
    return tuple((template, re.compile(NAME.sub(r"(?P<\1>.+?)", re.escape(template)), re.DOTALL)) for template in known)
