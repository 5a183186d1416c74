"""Languages told apart, sentence by sentence: Indonesian, Malay, Javanese, Sundanese, English."""

import pytest

from translation.text.language import language_of

SENTENCES = {
    "id": (
        "Pemerintah kota akan memperbaiki jembatan gantung di tepi sungai mulai bulan depan.",
        "Warga di dua kelurahan selama ini harus memutar sejauh tujuh kilometer.",
        "“Kami sudah menunggu sejak tahun lalu,” kata Rina, pedagang sayur di pasar itu.",
        "Nggak nyangka banget, ternyata antreannya sepanjang itu, ujar seorang penumpang.",
        "Startup fintech itu meluncurkan fitur e-wallet dan cashback untuk merchant UMKM di Jakarta.",
        "Harga Cabai di Pasar Naik Dua Kali Lipat",
        "Gubernur Resmikan Jalan Tol Baru",
        "BMKG: Gempa Magnitudo 5,2 Guncang Sukabumi",
        "Menurut World Health Organization, vaksin itu aman bagi anak-anak berusia di atas enam tahun.",
        "Film Avengers: Endgame memecahkan rekor box office dalam waktu tiga hari saja.",
        "Kerajaan Mataram pernah berpusat di dekat kota itu, tulis sejarawan dalam bukunya.",
    ),
    "en": (
        "The government will repair the suspension bridge by the river from next month.",
        "People in two villages have had to take a detour of seven kilometres.",
        "“We have been waiting since last year,” said Rina, who sells vegetables at the market.",
        "Jakarta residents say the Transjakarta bus from Blok M to Kota is late again.",
        "President Joko Widodo met Governor Ganjar Pranowo in Semarang on Wednesday.",
        "Bridge closed for repairs until May",
    ),
    "ms": (
        "Kerajaan akan menyalurkan bantuan segera kepada semua mangsa banjir mulai esok, kata Timbalan Perdana Menteri.",
        "Beliau berkata setiap keluarga akan menerima RM1,000 secara tunai kerana kerosakan rumah masing-masing.",
        "Seramai 12,431 mangsa masih berada di pusat pemindahan sementara yang dibuka di tiga negeri.",
        "Saya tak faham kenapa awak mahu tunggu sampai hari Khamis.",
        "Syarikat itu mencatatkan keuntungan lima peratus selepas membuka kilang baharu di Johor.",
    ),
    "jv": (
        "Warga desa wis wiwit ndandani kreteg pring sing kentir amarga banjir minggu kepungkur.",
        "Lurah ngandika menawa pagawean iku bakal rampung sadurunge mangsa panen.",
        "Bocah-bocah kudu mlaku adoh banget yen arep menyang sekolah, ora ana dalan liya.",
        "Pamarentah badhe mbangun kreteg ingkang langkung kiyat ing taun ngajeng.",
        "Aku ora ngerti apa sebabe rega lombok ing pasar mundhak terus.",
        "Panggonan iki nyediakake meja lan kursi kanggo wong sing pengin mangan bareng kaluwarga.",
        "Wong-wong padha seneng amarga udan wis terang lan dalane wis apik maneh.",
    ),
    "su": (
        "Warga désa geus mimiti ngoméan sasak awi nu palid kabawa caah minggu kamari.",
        "Lurah nyebutkeun yén pagawéan éta baris réngsé saméméh usum panén.",
        "Barudak kudu leumpang jauh pisan lamun rék indit ka sakola, teu aya jalan séjén.",
        "Pamarentah bade ngawangun sasak anu langkung kiat dina taun payun.",
        "Kuring teu nyaho naon sababna harga cabé di pasar naék wae.",
        "Tempat ieu nyadiakeun meja jeung korsi pikeun jalma anu hayang dahar babarengan jeung kulawarga.",
        "Jalma-jalma pada bungah sabab hujan geus raat sareng jalanna tos saé deui.",
    ),
}


@pytest.mark.parametrize(
    ("language", "sentence"), [(language, one) for language, many in SENTENCES.items() for one in many]
)
def test_a_sentence_is_told(language, sentence):
    assert language_of(sentence) == language


@pytest.mark.parametrize("language", SENTENCES)
def test_an_article_is_told(language):
    assert language_of(" ".join(SENTENCES[language])) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12.30 – 14.00",
        "東京で大きな地震がありました。",
        "Премьер-министр заявил, что мост будет восстановлен весной.",
        "De regering heeft gezegd dat de brug over de rivier volgend jaar wordt hersteld door het bedrijf uit Utrecht.",
        "Le gouvernement a annoncé que le pont sur la rivière serait réparé au printemps par une entreprise locale.",
        "Die Regierung hat angekündigt, dass die Brücke über den Fluss im nächsten Jahr repariert werden soll.",
    ],
)
def test_what_is_none_of_these_is_not_guessed(text):
    assert language_of(text) == ""


@pytest.mark.parametrize("language", ["id", "en"])
def test_sentences_of_every_subject_are_told(shared, language):
    """FLORES-200 dev: at least 99 of a hundred sentences of eight words and more, and no Indonesian one called English."""
    lines = (shared / "corpora" / "flores-dev" / f"flores-dev.{language}").read_text("utf-8").splitlines()
    told = [language_of(line) for line in lines if len(line.split()) >= 8]
    assert told.count(language) >= 0.99 * len(told)
    assert language == "en" or "en" not in told


def test_names_without_end_make_no_english():
    assert language_of("Pemain itu ialah " + "John Smith, Peter Brown, James Wright, " * 3) in ("id", "ms")
