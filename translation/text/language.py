"""Language identification: Indonesian, Malay, Javanese, Sundanese, English, or none of these.

Function words decide; an unlisted word counts a little, by its letter pairs. Indonesian and Malay have most of their
words in common, so they are told from one another last, by those that only one of them has. The lists are our own; the
letters were counted in openly licensed texts (``docs/decisions/telling-languages- apart.md``).
"""

import re
from collections import Counter
from functools import cache

LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
LATIN = re.compile(r"[a-zà-öø-ÿ]")
MOST_WORDS = 4000  # of a long text: more cannot change the judgement
ENOUGH = 0.09  # share of the words that speak for a language, from which a text of some length is in it
SHORT = 7  # words up to which a text may be without a function word
CLEAR = 0.3  # of a sign a word, for a text that has no function word
LIKENESS = 0.3  # of a function word: what a word counts for that only looks like a language's
LEAD = 1.5  # by how much more must speak for English than for Indonesian

# What Indonesian and Malay both have.
MALAYIC = frozenset(
    """
    yang dan di itu dengan untuk dari dalam tidak ini pada akan juga ke oleh ada saya dia mereka kami kita anda
    kamu aku orang apa apakah atau telah tersebut sudah belum dapat sebuah seorang masih banyak lebih seperti
    harus kepada lain beberapa atas terhadap secara sebagai adalah menjadi hingga lalu sedang selama antara mana
    waktu hal semua tempat baik lagi para sampai ketika kembali pernah mulai bagi daripada kerana karena sejak
    luar tentang bahagian bagian sini sana sementara mungkin sekarang jika kemudian tetapi tapi namun serta maka
    agar supaya yaitu iaitu tak bukan cukup setelah selepas sebelum setiap seluruh berbagai pelbagai salah satu
    dua tiga empat lima enam tujuh delapan lapan sembilan sepuluh pertama kedua ketiga ia beliau kata katanya ujar
    ujarnya hanya sahaja saja sangat amat paling kalau bila apabila sambil tanpa demi turut ikut mahu mau boleh
    bisa ingin perlu hari bulan tahun malam pagi petang sekitar kira melalui menerusi menurut mengikut kecuali
    bahwa bahawa meski meskipun walaupun agak begitu begini demikian pula pun kini tadi nanti esok besok dilakukan
    melakukan membuat memiliki mempunyai mengatakan berkata terjadi berlaku adanya merupakan dirinya itulah inilah
    ialah
    """.split()
)
# What only one of the two has, or writes so.
INDONESIAN = frozenset(
    """
    karena bahwa yaitu setelah mau bisa pemerintah polisi persen uang perusahaan mobil kantor provinsi kabupaten
    kecamatan kelurahan dinas wakil senin selasa kamis jumat minggu januari februari maret mei juni juli agustus
    desember kemarin sore usai pihaknya warga ujar ujarnya tutur tuturnya ungkap ungkapnya imbuh imbuhnya jelasnya
    rupiah rp wib wita miliar triliun delapan kementerian kepolisian bupati gubernur walikota lurah kelompok
    masyarakat tersangka diduga petugas pelaku korban terkait selain dirinya kalian kebutuhan mencapai menilai
    menyebutkan mengaku menyampaikan cuma banget enggak nggak gak udah kok sih dong deh kayak gimana jakarta
    bandung surabaya presiden kecelakaan sepeda gratis gampang telepon ponsel kualitas aktivitas universitas
    fakultas komunitas bisnis produksi televisi reaksi ekspor impor konser siswa mahasiswa dokter apotek kasus
    sejumlah kondisi bahkan wilayah nasional kebijakan menyebut keuangan proyek pertumbuhan mengalami nomor
    informasi internasional politik sebagian berhasil listrik publik pria biaya investasi terlihat lingkungan
    yakni energi dibandingkan tim akun direktur poin kendaraan saham pajak rencana pasien menurutnya wisata pemilu
    mantan dampak gedung militer layanan periode jalur laga lokal menit pengembangan kegiatan diketahui sehat
    hewan tarif pekan pandemi pelayanan konten perdagangan dikutip fasilitas budaya bandara musik perangkat justru
    menemukan dukungan resmi berbeda istri stasiun daftar obat baru mengirim kirim rekor kode jadwal pikir
    """.split()
)
MALAY = frozenset(
    """
    kerana bahawa iaitu selepas mahu peratus syarikat isnin khamis jumaat ogos disember julai seramai menerusi
    mengikut pelbagai bahagian lapan sahaja mangsa timbalan ringgit berikutan setakat sekiranya kemalangan
    motosikal lebuhraya sebarang manakala perkhidmatan maklumat kualiti aktiviti universiti fakulti komuniti
    perniagaan televisyen eksport penyiasatan siasatan peguam tertuduh kesihatan kewangan dijangka memaklumkan
    runcit telefon sesawang emel nak akaun faham senarai tarikh hantar fikir tempoh berbeza nombor automatik
    kuantiti rekod isteri baharu jadual kahwin carian penghantaran cuba dihantar helo haiwan kes dicipta mencipta
    pautan minit syaitan sentiasa ubat skrin stesen sihat sebenar bekalan semasa sesiapa tugasan perbezaan okey
    jom sikit tengok mesej takkan tahulah mestilah beritahu pembekal ketibaan bomba khemah pengerusi parlimen
    kebangsaan antarabangsa persekutuan rasuah dadah hospitaliti pengarah pesakit vaksinasi jangkitan kluster
    pengangkutan penganjuran pingat johan naib perlawanan kejohanan jurulatih
    """.split()
)
WORDS = {
    "en": frozenset(
        """
        the of and to is was for he on with that as you it by at his from are this have be she has not which
        my who her but they were can one or there we also first what been after when like their new will your
        where two him more its other about no out than so many only may into during some most over would if
        before now while such being then them because these between could should our did does through each any
        both under since until how why here just very those against without within among around still even
        well said says year years people time government percent don't doesn't isn't wasn't it's i'm you're
        can't won't he's she's that's
        """.split()
    ),
    "jv": frozenset(
        """
        ing sing iku iki ora wis uwis saka marang menyang kanggo dening uga amarga nalika kudu arep luwih akeh
        wong uwong dadi kuwi mung nanging sawise sadurunge taun bocah panjenengan dheweke kowe piye ngendi
        yaiku minangka utawa yen rega regane kaya kayane saben siji loro papat limang sanga ewu atus panggonan
        panggone ningali ndelok mangan ngombe turu lunga teka omah dalan banyu geni wengi esuk awan saiki
        mbiyen wingi sesuk isih durung tansah maneh banget tenan apik elek gedhe cilik dawa cedhak adoh njero
        njaba nduwe duwe ngerti gelem seneng susah nulis nggawe njupuk menehi ingkang punika menika saking
        dhateng kaliyan wonten boten mboten sampun badhe kagem kangge inggih nggih kula panjenenganipun tiyang
        katah kathah sanget lajeng sarta ugi supados awit amargi dados griya dinten dipun menawi sedaya saged
        sageda kedah langkung alit ageng sae kasebut sawijining sawijine nuwun mangga sugeng kepriye kapan
        sapa awake dhewe aja marga wektu sasi nganti tumrap babagan kanthi miturut ngandika kandha ujare
        jarene ngomong iso pancen banjur jalaran sanajan senajan
        """.split()
    ),
    "su": frozenset(
        """
        nu anu jeung pikeun henteu teu geus parantos ayeuna éta eta ieu aya urang manéhna manehna maranéhna
        maranehna ogé oge sareng tina kana tiasa naon kumaha nepi leuwih jalma jalmi loba réa rea seueur ngan
        keur mun lamun upami nyaéta nyaeta mangrupa mangrupakeun mangrupikeun janten budak murangkalih
        anjeunna anjeun kuring abdi maneh arurang aranjeunna sanés sanes waktos sawaktos saatos sateuacan
        saméméh samemeh sanggeus saeunggeus kalayan pangaos tuangeun hoyong bade badé nyandak ningali nempo
        nginum indit dongkap imah seuneu peuting isuk beurang kamari isukan bieu baheula heula deui pisan saé
        goréng ageung leutik deukeut boga gaduh nyaho daék bungah hiji tilu opat genep dalapan salapan sapuluh
        rébu rebu kitu kieu dieu dinya ditu sababaraha sakabéh sakabeh unggal salian kusabab kumargi
        dipilampah nyebutkeun nétélakeun ngajelaskeun ngajaga ngalakukeun dilaksanakeun didatangan saur saurna
        ceuk ceunah cenah pamaréntah pamarentah atawa atanapi sangkan lantaran tuluy teras tetep najan euy mah
        téh wae baé keneh kénéh acan tos ulah jang siga sapertos
        """.split()
    ),
}  # fmt: skip
# Shared by Javanese and Sundanese: they speak for both, and so against the others.
BOTH = frozenset("kudu taun kanggo nalika sanajan kedah supados alit saking badhe".split())
ENDINGS = {
    "su": re.compile(r"keun$|eun$|eu[bcdghjklmnprst]|^pang?eu"),
    "jv": re.compile(r"(?:ake|aken|ipun|dhe|dhi|kake|kne)$|^n(?:dh|gg|dd)|dh[aeiou]|th[aeiou]k"),
}
# Letters side by side, with “_” at a word's ends, in words that stand in no list.
LIKE_MALAYIC = frozenset(
    """
    _be _di _k _ka _ke _ko _ku _me _pe _te a_ aan ada ah_ aha ahk ai_ aja ak_ aka aku ala ama amb an_ ana ang anj
    ann any apa ara aru asa asi ata awa aya bah ban ber bua bun da_ dib dik dip eba eka eks ela elu ema emb emp
    emu ena eng eny era erb erj erk eru esa ga_ gan gga ggu gi_ gka gun hka hny i_ ih_ iha ik_ ika iku ila iny isa
    isi ita jar k_ kah kal kan kap kar kas kat keb kel kem kny kom kon ksi ku_ lah lak lam lih mba mbu mel mem men
    mu_ nan nca nda nga ngg ngh ngi ngk ngu nja nka nny ntu nya nye pak pan pem pen per ra_ rah rak ran ras ri_
    rik rja rka rny sa_ san sek si_ sik ta_ tah tan tas ti_ tik tka tny u_ uan uh_ uk_ uka uku ung uny uru ya_
    """.split()
)
LIKE_ENGLISH = frozenset(
    """
    _ac _br _c _ca _ch _cl _co _cr _e _en _ex _f _fa _fi _fo _gr _ho _re _sc _sh _sp _st _th _tr _v _w abl acc act
    age all app ard arr ass ate ath att ay_ ble c_ cal ce_ ces ch_ cha che chi col com con cou cre ct_ cte cti d_
    ded der ds_ duc e_ ear eas eat ect ed_ ell ely ent er_ es_ ess est eve exp for ge_ ght gs_ hea hed her ic_ ica
    ide ies igh ill ine ing ion ish ist ity ive ize le_ lea led les lic ll_ lle lli lly ls_ ly_ ms_ nce nd_ nds
    ne_ ned nes ns_ nt_ nte nts oll omm on_ one ons ort oun our ous ove pla pre rac re_ rea rec red res ric rie
    rri rs_ ry_ s_ se_ ss_ sse ssi st_ ste sto sts te_ ted tes th_ the tic tio tiv tly ts_ tte ty_ ugh ure ve_ ved
    ver w_ y_
    """.split()
)


def language_of(text: str) -> str:
    """The language of a text, a sentence or an article: ``"id"``, ``"ms"``, ``"jv"``, ``"su"`` or ``"en"``.

    ``""`` where it is none of these, or too little of one to tell. Eight words are nearly always enough. What is
    doubtful between Indonesian and English is Indonesian.
    """
    words = [word.replace("’", "'") for word in LETTERS.findall(text.lower())][:MOST_WORDS]
    words = [word for word in words if LATIN.match(word)]
    if not words:
        return ""
    spoken, alike = _count(words)
    # Javanese and Sundanese have the syllables of Malay: what only looks like that speaks for them too.
    near = {one: alike[one] + (alike["ms"] if one in ENDINGS else 0) for one in spoken}
    best = max(spoken, key=lambda one: (spoken[one] + LIKENESS * near[one], one == "ms"), default="")
    if not best or spoken[best] < ENOUGH * len(words):
        return _by_letters(words, alike)
    if best == "en" and spoken["en"] < LEAD * spoken["ms"] + LIKENESS * (alike["ms"] - alike["en"]):
        best = "ms"
    return _of_two(words) if best == "ms" else best


def _count(words: list[str]) -> tuple[Counter[str], Counter[str]]:
    """The number of a language's own words and of words that resemble them; id and ms are one (``"ms"``)."""
    spoken: Counter[str] = Counter()
    alike: Counter[str] = Counter()
    for word in words:
        owners = _owners(word)
        for language in owners:
            spoken[language] += 1
        if not owners and len(word) > 2:
            for language, weight in _resembled(word):
                alike[language] += weight
    return spoken, alike


@cache
def _owners(word: str) -> tuple[str, ...]:
    """The languages that have a word among their commonest."""
    owners = [language for language, own in WORDS.items() if word in own]
    if word in MALAYIC or word in INDONESIAN or word in MALAY:
        owners.append("ms")
    if word in BOTH:
        owners += ["jv", "su"]
    return tuple(dict.fromkeys(owners))


def _resembled(word: str) -> list[tuple[str, int]]:
    """The similarity of an unlisted word to a language's words."""
    found = [(language, 1) for language, shape in ENDINGS.items() if shape.search(word)]
    if found:
        return found
    whole = f"_{word}_"
    parts = [whole[i : i + size] for size in (2, 3) for i in range(len(whole) - size + 1)]
    one = sum(part in LIKE_MALAYIC for part in parts) - sum(part in LIKE_ENGLISH for part in parts)
    return [("ms", 1)] if one > 0 else [("en", 1)] if one < 0 else []


def _by_letters(words: list[str], alike: Counter[str]) -> str:
    """The language of a headline that has hardly a function word; ``""`` for longer texts: they are foreign."""
    if len(words) > SHORT:
        return ""
    best = max(alike, key=alike.__getitem__, default="")
    rest = sum(count for language, count in alike.items() if language != best)
    if not best or alike[best] - rest < CLEAR * len(words) or (best != "ms" and len(words) < 3):
        return ""
    return "id" if best == "ms" else best


def _of_two(words: list[str]) -> str:
    """Indonesian or Malay, by the words that the other does not have."""
    return "ms" if sum(word in MALAY for word in words) > sum(word in INDONESIAN for word in words) else "id"
