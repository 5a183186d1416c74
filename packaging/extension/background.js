// Hands the page in the active tab to Dwibaca, when the reader clicks the button or presses its key; never by itself.

const HOST = "io.github.dwibaca.dwibaca";
const PIECE = 600_000; // characters of base64 in a message: a multiple of 4, below the limit of 1 MB
const LIMITS = {
  html: 40_000_000, // bytes
  pictures: 40,
  icons: 4,
  picture: 5_000_000, // bytes of one
  together: 15_000_000, // bytes of all
  smallest: 100, // pixels of a picture's width and height: smaller ones are furniture
  patience: 5000, // milliseconds for one
};

class Trouble extends Error {} // its message is one of the texts trouble_… in _locales

chrome.action.onClicked.addListener(handOver);

async function handOver(tab) {
  show(tab.id, "…", "sending");
  try {
    await send(await pageOf(tab), tab.incognito);
    show(tab.id, "", "open");
  } catch (error) {
    console.warn(error);
    show(tab.id, "!", `trouble_${error instanceof Trouble ? error.message : "unknown"}`);
  }
}

function show(tabId, badge, text) {
  const said = chrome.i18n.getMessage(text) || chrome.i18n.getMessage("trouble_unknown");
  for (const done of [
    chrome.action.setBadgeBackgroundColor({ tabId, color: badge === "!" ? "#b3261e" : "#5f6368" }),
    chrome.action.setBadgeText({ tabId, text: badge }),
    chrome.action.setTitle({ tabId, title: said }),
  ]) {
    done.catch(() => {}); // the tab was closed meanwhile
  }
}

async function pageOf(tab) {
  let found;
  try {
    found = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: collect, args: [LIMITS] });
  } catch {
    throw new Trouble("page"); // a page of the browser's own, a PDF, a store
  }
  const page = found[0]?.result;
  if (!page) throw new Trouble("page");
  if (!page.html) throw new Trouble("too_large");
  return page;
}

// Runs in the page, with nothing of the above: its HTML as it stands, and the pictures that it shows, in base64.
async function collect(limits) {
  const base64 = (blob) =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
      reader.onerror = reject;
      reader.readAsDataURL(blob);
    });
  const blobOf = async (url) => {
    try {
      // The browser has just shown it, so that it lies in its cache.
      const options = { cache: "force-cache", signal: AbortSignal.timeout(limits.patience) };
      const answer = await fetch(url, options);
      return answer.ok ? await answer.blob() : null;
    } catch {
      return null; // from another site that does not share it: Dwibaca fetches that by itself
    }
  };
  const doctype = document.doctype ? new XMLSerializer().serializeToString(document.doctype) : "";
  const html = new Blob([doctype, "\n", document.documentElement.outerHTML]);
  if (html.size > limits.html) return { html: "" };
  const isShown = (image) =>
    image.complete &&
    Math.min(image.naturalWidth, image.naturalHeight) >= limits.smallest &&
    /^https?:/i.test(image.currentSrc);
  const addresses = [...new Set([...document.images].filter(isShown).map((image) => image.currentSrc))];
  const links = document.querySelectorAll('link[rel~="icon" i], link[rel~="apple-touch-icon" i]');
  const icons = [...links].map((link) => link.href).filter((href) => /^https?:/i.test(href));
  const wanted = [...new Set([...icons.slice(0, limits.icons), ...addresses.slice(0, limits.pictures)])];
  const blobs = await Promise.all(wanted.map(blobOf));
  const pictures = [];
  let room = limits.together;
  for (const [number, blob] of blobs.entries()) {
    if (!blob || blob.size > Math.min(room, limits.picture)) continue;
    room -= blob.size;
    pictures.push({ url: wanted[number], data: await base64(blob) });
  }
  return { url: document.URL, html: await base64(html), pictures };
}

// The conversation with the program, as translation/browser/receiver.py has it: one answer ends it.
function send(page, isPrivate) {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connectNative(HOST);
    port.onMessage.addListener((answer) => {
      port.disconnect();
      if (answer.ok) resolve();
      else reject(new Trouble(String(answer.trouble)));
    });
    port.onDisconnect.addListener(() => {
      console.warn(port.error ?? chrome.runtime.lastError);
      reject(new Trouble("host"));
    });
    port.postMessage({ page: page.url, private: isPrivate });
    const sendData = (data) => {
      for (let at = 0; at < data.length; at += PIECE) port.postMessage({ data: data.slice(at, at + PIECE) });
    };
    sendData(page.html);
    for (const picture of page.pictures) {
      port.postMessage({ picture: picture.url });
      sendData(picture.data);
    }
    port.postMessage({ end: 1 + page.pictures.length });
  });
}
