<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Choose others.</source>
        <translation>Pilih yang lain.</translation>
    </message>
    <message>
        <source>The printer does not take it.</source>
        <translation>Pencetak tidak menerimanya.</translation>
    </message>
    <message>
        <source>Check that it is switched on, or print to a PDF file.</source>
        <translation>Periksa apakah pencetak menyala, atau cetak ke berkas PDF.</translation>
    </message>
    <message>
        <source>Check that it has paper.</source>
        <translation>Periksa apakah kertasnya ada.</translation>
    </message>
    <message>
        <source>The article has 1 page, and it was not chosen.</source>
        <translation>Artikel ini terdiri atas 1 halaman, dan halaman itu tidak dipilih.</translation>
    </message>
    <message>
        <source>The article has {number} pages, and none of those that were chosen.</source>
        <translation>Artikel ini terdiri atas {number} halaman, dan tidak satu pun dari yang dipilih ada di dalamnya.</translation>
    </message>
    <message>
        <source>The printer stopped after 1 page.</source>
        <translation>Pencetak berhenti setelah 1 halaman.</translation>
    </message>
    <message>
        <source>The printer stopped after {number} pages.</source>
        <translation>Pencetak berhenti setelah {number} halaman.</translation>
    </message>
    <message>
        <source>The system&apos;s printing does not answer.</source>
        <translation>Sistem pencetakan komputer ini tidak menjawab.</translation>
    </message>
    <message>
        <source>Check that it is running.</source>
        <translation>Periksa apakah sistem itu berjalan.</translation>
    </message>
    <message>
        <source>The system&apos;s printing says: {said}.</source>
        <translation>Sistem pencetakan melaporkan: {said}.</translation>
    </message>
    <message>
        <source>Check the printer in the system&apos;s settings.</source>
        <translation>Periksa pencetak itu di pengaturan sistem.</translation>
    </message>
    <message>
        <source>Your wording</source>
        <translation>Rumusan Anda</translation>
    </message>
    <message>
        <source>The place where you stopped</source>
        <translation>Tempat Anda berhenti</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>Gambar ini</translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation>Terlalu panjang.</translation>
    </message>
    <message>
        <source>Check that it is the right text.</source>
        <translation>Lihat apakah teksnya benar.</translation>
    </message>
    <message>
        <source>The site says that there is nothing at this address.</source>
        <translation>Situs itu menyatakan tidak ada apa pun di alamat ini.</translation>
    </message>
    <message>
        <source>Look at the address, or search for the headline on the site.</source>
        <translation>Periksa alamatnya, atau cari judulnya di situs itu.</translation>
    </message>
    <message>
        <source>Open it in your browser, save the page there once the article shows, and open that file.</source>
        <translation>Buka di peramban Anda, simpan halamannya setelah artikelnya tampil, lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>The site gives the text to its subscribers only.</source>
        <translation>Situs itu memberikan teksnya hanya kepada pelanggan.</translation>
    </message>
    <message>
        <source>The page shows its text only once its scripts have run.</source>
        <translation>Halaman ini baru menampilkan teksnya setelah skripnya dijalankan.</translation>
    </message>
    <message>
        <source>No running text was found on it.</source>
        <translation>Tidak ditemukan teks berita di dalamnya.</translation>
    </message>
    <message>
        <source>This is very short: something may be missing. Compare it with the page in your browser.</source>
        <translation>Teks ini sangat pendek: mungkin ada yang kurang. Bandingkan dengan halamannya di peramban Anda.</translation>
    </message>
    <message>
        <source>This is very short: something may be missing. Compare it with the place that it comes from.</source>
        <translation>Ini sangat pendek: mungkin ada yang hilang. Bandingkan dengan sumber asalnya.</translation>
    </message>
    <message>
        <source>This article is in English.</source>
        <translation>Artikel ini berbahasa Inggris.</translation>
    </message>
    <message>
        <source>Two ways of finding the article gave different texts. If this one is not it, look at the other.</source>
        <translation>Dua cara mencari artikel menghasilkan teks yang berbeda. Jika bukan yang ini, lihatlah yang lain.</translation>
    </message>
    <message>
        <source>Some text that stands among the article&apos;s was left out. Show it, and choose it if it belongs to the article.</source>
        <translation>Sebagian teks yang berada di tengah artikel tidak ikut diambil. Tampilkan, lalu pilih jika memang bagian dari artikel.</translation>
    </message>
    <message>
        <source>The page ends early: it was cut on its way here. Load it again, or compare its end with that in a browser.</source>
        <translation>Halaman ini berakhir terlalu dini: terpotong dalam perjalanan ke sini. Muat ulang, atau bandingkan bagian akhirnya dengan halaman di peramban.</translation>
    </message>
    <message>
        <source>This page is far longer than an article: only its beginning was read. Open it in a browser for the rest.</source>
        <translation>Halaman ini jauh lebih panjang daripada sebuah artikel: hanya bagian awalnya yang dibaca. Buka di peramban untuk selebihnya.</translation>
    </message>
    <message>
        <source>A paragraph has more links, or words in bold or italics, than a paragraph ever has: those after the first {number} are shown as plain text.</source>
        <translation>Satu paragraf memuat lebih banyak tautan, huruf tebal, atau huruf miring daripada paragraf mana pun: yang sesudah {number} yang pertama ditampilkan sebagai teks biasa.</translation>
    </message>
    <message>
        <source>This page holds several texts. Only the first is shown.</source>
        <translation>Halaman ini memuat beberapa teks. Hanya yang pertama yang ditampilkan.</translation>
    </message>
    <message>
        <source>This is one page of several, and the others have no address here. Open them in your browser, and save or copy each.</source>
        <translation>Ini satu dari beberapa halaman, dan alamat yang lain tidak ada di sini. Buka di peramban Anda, lalu simpan atau salin masing-masing.</translation>
    </message>
    <message>
        <source>This is a page of photos: most of it is in the pictures.</source>
        <translation>Ini halaman foto: sebagian besar isinya ada pada gambar.</translation>
    </message>
    <message>
        <source>This is the page of a video, which cannot be shown here. Open it in your browser to watch it.</source>
        <translation>Ini halaman video, yang tidak dapat ditampilkan di sini. Buka di peramban Anda untuk menontonnya.</translation>
    </message>
    <message>
        <source>Page {number} of {pages} could not be fetched, and is missing here. Load the article again, or look for it in your browser.</source>
        <translation>Halaman {number} dari {pages} tidak dapat diambil, dan tidak ada di sini. Muat ulang artikelnya, atau cari halaman itu di peramban Anda.</translation>
    </message>
    <message>
        <source>Pages {numbers} and {number} of {pages} could not be fetched, and are missing here. Load the article again, or look for them in your browser.</source>
        <translation>Halaman {numbers} dan {number} dari {pages} tidak dapat diambil, dan tidak ada di sini. Muat ulang artikelnya, atau cari halaman itu di peramban Anda.</translation>
    </message>
    <message>
        <source>This looks like a front page or a list of articles. Open one of its articles for the whole text.</source>
        <translation>Ini tampaknya halaman depan atau daftar artikel. Buka salah satu artikelnya untuk membaca teks lengkapnya.</translation>
    </message>
    <message>
        <source>The site gives the whole text to subscribers only; without a sign-in this is what it shows to everybody. If you subscribe, add your sign-in in the settings, or save the page in your browser and open the file.</source>
        <translation>Situs itu memberikan teks lengkap hanya kepada pelanggan; tanpa tanda masuk, inilah yang ditampilkannya kepada semua orang. Jika Anda berlangganan, tambahkan tanda masuk Anda di pengaturan, atau simpan halaman itu di peramban lalu buka berkasnya.</translation>
    </message>
    <message>
        <source>This is one page of {pages}. Open the other pages too, or the site&apos;s “show all” page, for the rest.</source>
        <translation>Ini satu dari {pages} halaman. Untuk selebihnya, buka juga halaman yang lain, atau halaman “tampilkan semua” di situs itu.</translation>
    </message>
    <message>
        <source>The site is checking that you are human.</source>
        <translation>Situs itu ingin memastikan dahulu bahwa yang meminta adalah manusia.</translation>
    </message>
    <message>
        <source>If you subscribe, add your sign-in in the settings, or save the page in your browser and open the file.</source>
        <translation>Jika Anda berlangganan, tambahkan akun Anda dalam pengaturan, atau simpan halamannya di peramban dan buka berkasnya.</translation>
    </message>
    <message>
        <source>Open the address in a browser, save the page there when the article shows, and open that file.</source>
        <translation>Buka alamat itu di peramban, simpan halamannya setelah artikelnya tampil, lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>The site sent a page of its own in its place (“{title}”).</source>
        <translation>Situs itu mengirim halaman lain sebagai gantinya (“{title}”).</translation>
    </message>
    <message>
        <source>Open the address in a browser, save the page there, and open the file here.</source>
        <translation>Buka alamat itu di peramban, simpan halamannya di sana, lalu buka berkasnya di sini.</translation>
    </message>
    <message>
        <source>If you have an account there, add it in the settings, or save the page in your browser and open the file.</source>
        <translation>Jika Anda punya akun di sana, tambahkan dalam pengaturan, atau simpan halamannya di peramban dan buka berkasnya.</translation>
    </message>
    <message>
        <source>Open the article&apos;s own page, or copy its text into a plain text file.</source>
        <translation>Buka halaman artikelnya sendiri, atau salin teksnya ke berkas teks biasa.</translation>
    </message>
    <message>
        <source>Connect it, or open a saved page.</source>
        <translation>Sambungkan, atau buka halaman tersimpan.</translation>
    </message>
    <message>
        <source>Check that the address leads to an article, not to a film or an archive.</source>
        <translation>Periksa apakah alamat itu menuju artikel, bukan film atau arsip.</translation>
    </message>
    <message>
        <source>data for programs (JSON)</source>
        <translation>data untuk program (JSON)</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>dokumen PDF</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>gambar</translation>
    </message>
    <message>
        <source>a film or a sound</source>
        <translation>film atau suara</translation>
    </message>
    <message>
        <source>a news feed</source>
        <translation>umpan berita</translation>
    </message>
    <message>
        <source>a program or its data</source>
        <translation>program atau datanya</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>arsip</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>dokumen perkantoran</translation>
    </message>
    <message>
        <source>The site sent an empty page.</source>
        <translation>Situs itu mengirim halaman kosong.</translation>
    </message>
    <message>
        <source>Try again, or look at the address in a browser.</source>
        <translation>Coba lagi, atau lihat alamatnya di peramban.</translation>
    </message>
    <message>
        <source>It is {what}.</source>
        <translation>Isinya {what}.</translation>
    </message>
    <message>
        <source>“{url}” is an address on the web, and the network is not to be used.</source>
        <translation>“{url}” adalah alamat di web, sedangkan jaringan tidak boleh dipakai.</translation>
    </message>
    <message>
        <source>Allow the network, or open a saved page.</source>
        <translation>Izinkan jaringan, atau buka halaman tersimpan.</translation>
    </message>
    <message>
        <source>Addresses that begin with “{kind}:” are not read.</source>
        <translation>Alamat yang diawali “{kind}:” tidak dibaca.</translation>
    </message>
    <message>
        <source>Give an address with https://, or a saved page.</source>
        <translation>Berikan alamat dengan https://, atau halaman tersimpan.</translation>
    </message>
    <message>
        <source>“{path}” is a folder.</source>
        <translation>“{path}” adalah folder.</translation>
    </message>
    <message>
        <source>Choose the page&apos;s own file; its name often ends in .html.</source>
        <translation>Pilih berkas halamannya; namanya biasanya berakhiran .html.</translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
        <translation>“{path}” bukan berkas.</translation>
    </message>
    <message>
        <source>Choose a page that was saved in a browser.</source>
        <translation>Pilih halaman yang disimpan di peramban.</translation>
    </message>
    <message>
        <source>There is no file “{path}”.</source>
        <translation>Berkas “{path}” tidak ada.</translation>
    </message>
    <message>
        <source>Look at its spelling. An address begins with https://.</source>
        <translation>Periksa ejaannya. Alamat diawali https://.</translation>
    </message>
    <message>
        <source>This account may not read “{path}”.</source>
        <translation>Akun ini tidak boleh membaca “{path}”.</translation>
    </message>
    <message>
        <source>Change its permissions, or copy it to your own folder.</source>
        <translation>Ubah izinnya, atau salin ke folder Anda sendiri.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>“{path}” tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>Check that its drive is connected, and copy the file to this computer.</source>
        <translation>Periksa apakah medianya terpasang, dan salin berkas itu ke komputer ini.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {size} MB.</source>
        <translation>“{name}” lebih besar dari {size} MB.</translation>
    </message>
    <message>
        <source>Open the article in a browser, save it as a web page, and open that file.</source>
        <translation>Buka artikel itu di peramban, simpan sebagai halaman web, lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>Save it as plain text or as a web page, and open that file.</source>
        <translation>Simpan sebagai teks biasa atau halaman web, lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>an e-book</source>
        <translation>buku elektronik</translation>
    </message>
    <message>
        <source>Unpack it, and open the page inside.</source>
        <translation>Buka arsipnya, lalu buka halaman di dalamnya.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Isinya kosong.</translation>
    </message>
    <message>
        <source>Save the page again, and check that the file has a size.</source>
        <translation>Simpan halaman itu sekali lagi, dan periksa apakah berkasnya berisi.</translation>
    </message>
    <message>
        <source>It holds no text, but data of another kind.</source>
        <translation>Isinya bukan teks, melainkan data jenis lain.</translation>
    </message>
    <message>
        <source>It is {what}, not an article.</source>
        <translation>Isinya {what}, bukan artikel.</translation>
    </message>
    <message>
        <source>a list of addresses</source>
        <translation>daftar alamat</translation>
    </message>
    <message>
        <source>It is data for programs (JSON), not a page.</source>
        <translation>Isinya data untuk program (JSON), bukan halaman.</translation>
    </message>
    <message>
        <source>It is a packed file (gzip), and damaged.</source>
        <translation>Ini berkas termampat (gzip) yang rusak.</translation>
    </message>
    <message>
        <source>Fetch or save it again.</source>
        <translation>Ambil atau simpan sekali lagi.</translation>
    </message>
    <message>
        <source>Unpacked, it is larger than {size} MB.</source>
        <translation>Setelah dibuka, ukurannya lebih besar dari {size} MB.</translation>
    </message>
    <message>
        <source>Open the article&apos;s own page, not a list of articles; or copy its text into a file, and open that.</source>
        <translation>Buka halaman artikelnya sendiri, bukan daftar artikel; atau salin teksnya ke dalam berkas, lalu buka berkas itu.</translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation>Tidak ada teks di dalamnya.</translation>
    </message>
    <message>
        <source>Open the page in a browser and save it again.</source>
        <translation>Buka halaman itu di peramban dan simpan sekali lagi.</translation>
    </message>
    <message>
        <source>It is a web archive (MHTML) without a page in it.</source>
        <translation>Ini arsip web (MHTML) tanpa halaman di dalamnya.</translation>
    </message>
    <message>
        <source>It is a web archive (MHTML) whose page is empty.</source>
        <translation>Ini arsip web (MHTML) yang halamannya kosong.</translation>
    </message>
    <message>
        <source>It is a web archive of Safari&apos;s, and damaged.</source>
        <translation>Ini arsip web Safari yang rusak.</translation>
    </message>
    <message>
        <source>It is a web archive of Safari&apos;s that holds no page, but {kind}.</source>
        <translation>Ini arsip web Safari yang tidak berisi halaman, melainkan {kind}.</translation>
    </message>
    <message>
        <source>There are no words in it.</source>
        <translation>Tidak ada kata di dalamnya.</translation>
    </message>
    <message>
        <source>Open a page, or a text file that holds an article.</source>
        <translation>Buka halaman, atau berkas teks yang berisi artikel.</translation>
    </message>
    <message>
        <source>A server cannot translate without the network.</source>
        <translation>Server tidak dapat menerjemahkan tanpa jaringan.</translation>
    </message>
    <message>
        <source>Allow the network, or use a model.</source>
        <translation>Izinkan jaringan, atau pakai sebuah model.</translation>
    </message>
    <message>
        <source>The network is not to be used.</source>
        <translation>Jaringan tidak boleh dipakai.</translation>
    </message>
    <message>
        <source>Allow it under “Network” in the settings.</source>
        <translation>Izinkan di bagian “Jaringan” dalam pengaturan.</translation>
    </message>
    <message>
        <source>A server&apos;s key is tried by translating with it.</source>
        <translation>Kunci server diuji dengan menerjemahkan memakainya.</translation>
    </message>
    <message>
        <source>Type “dwibaca translate --server”.</source>
        <translation>Ketik “dwibaca translate --server”.</translation>
    </message>
    <message>
        <source>There is no sign-in for “{name}”.</source>
        <translation>Tidak ada tanda masuk untuk “{name}”.</translation>
    </message>
    <message>
        <source>List them with “dwibaca sign-ins list”.</source>
        <translation>Tampilkan daftarnya dengan “dwibaca sign-ins list”.</translation>
    </message>
    <message>
        <source>The settings name no proxy with a user name.</source>
        <translation>Pengaturan tidak memuat proksi yang bernama pengguna.</translation>
    </message>
    <message>
        <source>Give both under “Network” in the settings.</source>
        <translation>Isi keduanya di bagian “Jaringan” dalam pengaturan.</translation>
    </message>
    <message>
        <source>The settings name no server.</source>
        <translation>Pengaturan tidak memuat server.</translation>
    </message>
    <message>
        <source>Give its address in the settings.</source>
        <translation>Isi alamatnya dalam pengaturan.</translation>
    </message>
    <message>
        <source>The model of “{name}” cannot be run as “{kind}” on this computer.</source>
        <translation>Model dari “{name}” tidak dapat dijalankan sebagai “{kind}” di komputer ini.</translation>
    </message>
    <message>
        <source>Choose another compute type, or leave it to the model.</source>
        <translation>Pilih jenis hitungan lain, atau serahkan kepada modelnya.</translation>
    </message>
    <message>
        <source>The model of “{name}” cannot be loaded: {reason}.</source>
        <translation>Model dari “{name}” tidak dapat dimuat: {reason}.</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: its {file} cannot be read.</source>
        <translation>Paket “{name}” rusak: {file} di dalamnya tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The model “{name}” could not translate this text: {reason}.</source>
        <translation>Model “{name}” tidak dapat menerjemahkan teks ini: {reason}.</translation>
    </message>
    <message>
        <source>Try again, or choose another model.</source>
        <translation>Coba lagi, atau pilih model lain.</translation>
    </message>
    <message>
        <source>Look into the settings of the server, or ask whoever runs it.</source>
        <translation>Periksa pengaturan server itu, atau tanyakan kepada pengelolanya.</translation>
    </message>
    <message>
        <source>Look at the key of the server in the settings.</source>
        <translation>Periksa kunci server itu dalam pengaturan.</translation>
    </message>
    <message>
        <source>What the server {host} answered is no translation.</source>
        <translation>Jawaban server {host} bukan terjemahan.</translation>
    </message>
    <message>
        <source>At the address of the server {host} there is no LibreTranslate.</source>
        <translation>Di alamat server {host} tidak ada LibreTranslate.</translation>
    </message>
    <message>
        <source>Look at the address in the settings.</source>
        <translation>Periksa alamatnya dalam pengaturan.</translation>
    </message>
    <message>
        <source>The server {host} refuses: “{said}”.</source>
        <translation>Server {host} menolak: “{said}”.</translation>
    </message>
    <message>
        <source>The server {host} refuses to translate.</source>
        <translation>Server {host} menolak menerjemahkan.</translation>
    </message>
    <message>
        <source>The server {host} did not translate.</source>
        <translation>Server {host} tidak menerjemahkan.</translation>
    </message>
    <message>
        <source>What has come is kept: try again to go on from there.</source>
        <translation>Yang sudah terunduh disimpan: coba lagi untuk melanjutkannya dari sana.</translation>
    </message>
    <message>
        <source>Wait a little, and try again.</source>
        <translation>Tunggu sebentar, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Another window or command is downloading this model.</source>
        <translation>Jendela atau perintah lain sedang mengunduh model ini.</translation>
    </message>
    <message>
        <source>Wait until it is done, then look again.</source>
        <translation>Tunggu sampai selesai, lalu lihat lagi.</translation>
    </message>
    <message>
        <source>The list of models names no address for it.</source>
        <translation>Daftar model tidak menyebutkan alamat untuknya.</translation>
    </message>
    <message>
        <source>{host} sends something else each time.</source>
        <translation>{host} setiap kali mengirim sesuatu yang lain.</translation>
    </message>
    <message>
        <source>{host} breaks off again and again.</source>
        <translation>Sambungan ke {host} terputus berulang kali.</translation>
    </message>
    <message>
        <source>There is not enough room for it: {needed} MB are needed, and {free} MB are free.</source>
        <translation>Ruang tidak cukup: perlu {needed} MB, sedangkan yang kosong {free} MB.</translation>
    </message>
    <message>
        <source>Make room on the disk, and try again.</source>
        <translation>Kosongkan ruang di disk, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disk penuh.</translation>
    </message>
    <message>
        <source>Make room on it.</source>
        <translation>Kosongkan sebagian isinya.</translation>
    </message>
    <message>
        <source>“{folder}” could not be written: {reason}.</source>
        <translation>“{folder}” tidak dapat ditulisi: {reason}.</translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation>Periksa apakah Anda boleh menulis di sana.</translation>
    </message>
    <message>
        <source>A model that was downloaded as a file can still be installed.</source>
        <translation>Model yang sudah diunduh sebagai berkas tetap dapat dipasang.</translation>
    </message>
    <message>
        <source>Allow it under “Network” in the settings, or install a model from a file.</source>
        <translation>Izinkan di bagian “Jaringan” pada pengaturan, atau pasang model dari berkas.</translation>
    </message>
    <message>
        <source>The package “{name}” is {what}, not from Indonesian or Malay to English.</source>
        <translation>Paket “{name}” {what}, bukan dari bahasa Indonesia atau Melayu ke bahasa Inggris.</translation>
    </message>
    <message>
        <source>Choose a package from Indonesian (id) or Malay (ms) to English (en).</source>
        <translation>Pilih paket dari bahasa Indonesia (id) atau Melayu (ms) ke bahasa Inggris (en).</translation>
    </message>
    <message>
        <source>Choose one of these: {names}.</source>
        <translation>Pilih salah satu dari ini: {names}.</translation>
    </message>
    <message>
        <source>The list of models has none named “{name}”.</source>
        <translation>Di daftar model tidak ada yang bernama “{name}”.</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>halaman web</translation>
    </message>
    <message>
        <source>no JSON</source>
        <translation>bukan JSON</translation>
    </message>
    <message>
        <source>What {host} sent is {what}, not a list of models.</source>
        <translation>Yang dikirim {host} adalah {what}, bukan daftar model.</translation>
    </message>
    <message>
        <source>What {host} sent is JSON, but not a list of models.</source>
        <translation>Yang dikirim {host} memang JSON, tetapi bukan daftar model.</translation>
    </message>
    <message>
        <source>its model file has the unknown layout version {version}</source>
        <translation>berkas modelnya memakai versi susunan {version}, yang tidak dikenal</translation>
    </message>
    <message>
        <source>its model file claims to hold {count} variables</source>
        <translation>berkas modelnya mengaku memuat {count} variabel</translation>
    </message>
    <message>
        <source>its model file refers to a variable that it does not hold</source>
        <translation>berkas modelnya merujuk ke variabel yang tidak ada di dalamnya</translation>
    </message>
    <message>
        <source>its model file is longer than it says</source>
        <translation>berkas modelnya lebih panjang daripada yang disebutkannya</translation>
    </message>
    <message>
        <source>its model file contradicts itself</source>
        <translation>isi berkas modelnya saling bertentangan</translation>
    </message>
    <message>
        <source>its model file is cut short</source>
        <translation>berkas modelnya terpotong</translation>
    </message>
    <message>
        <source>its model file is not one that CTranslate2 wrote</source>
        <translation>berkas modelnya tidak ditulis oleh CTranslate2</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <translation>terpotong</translation>
    </message>
    <message>
        <source>The file “{name}” is damaged: {reason}.</source>
        <translation>Berkas “{name}” rusak: {reason}.</translation>
    </message>
    <message>
        <source>The file “{name}” could not be unpacked: {reason}.</source>
        <translation>Berkas “{name}” tidak dapat dibuka isinya: {reason}.</translation>
    </message>
    <message>
        <source>Check that there is room on the disk and that you may write there, then try again.</source>
        <translation>Periksa apakah ada ruang di disk dan Anda boleh menulis di sana, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The file “{name}” cannot be opened: {reason}.</source>
        <translation>Berkas “{name}” tidak dapat dibuka: {reason}.</translation>
    </message>
    <message>
        <source>Check the name, and that you may read the file.</source>
        <translation>Periksa namanya, dan apakah Anda boleh membaca berkas itu.</translation>
    </message>
    <message>
        <source>Download the package again; it did not come whole.</source>
        <translation>Unduh paket itu lagi; yang datang tidak utuh.</translation>
    </message>
    <message>
        <source>The file “{name}” is not an Argos package.</source>
        <translation>Berkas “{name}” bukan paket Argos.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .argosmodel, or the folder of an unpacked package.</source>
        <translation>Pilih berkas yang berakhiran .argosmodel, atau folder paket yang sudah dibuka.</translation>
    </message>
    <message>
        <source>it would unfold to more than 2 GiB or 10,000 files</source>
        <translation>isinya akan melebihi 2 GiB atau 10.000 berkas</translation>
    </message>
    <message>
        <source>it would unfold to more than {ratio} times its size, as no translation model does</source>
        <translation>isinya akan lebih dari {ratio} kali ukurannya, tidak seperti model terjemahan mana pun</translation>
    </message>
    <message>
        <source>The file “{name}” is locked with a password.</source>
        <translation>Berkas “{name}” dikunci dengan kata sandi.</translation>
    </message>
    <message>
        <source>Unlock the archive first, or choose another.</source>
        <translation>Buka kunci arsip itu dahulu, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>its member “{name}” would be written outside the package</source>
        <translation>anggotanya “{name}” akan ditulis di luar paket</translation>
    </message>
    <message>
        <source>its member “{name}” is a link or a device, not a file</source>
        <translation>anggotanya “{name}” adalah tautan atau perangkat, bukan berkas</translation>
    </message>
    <message>
        <source>it holds “{name}” twice</source>
        <translation>isinya memuat “{name}” dua kali</translation>
    </message>
    <message>
        <source>The file “{name}” was not unpacked: {reason}.</source>
        <translation>Berkas “{name}” tidak dibuka: {reason}.</translation>
    </message>
    <message>
        <source>Get the package from a source that you trust.</source>
        <translation>Ambil paket dari sumber yang Anda percayai.</translation>
    </message>
    <message>
        <source>it unfolds to more than it says</source>
        <translation>isinya lebih besar daripada yang disebutkannya</translation>
    </message>
    <message>
        <source>“{part}” in it has no metadata.json</source>
        <translation>“{part}” di dalamnya tidak memiliki metadata.json</translation>
    </message>
    <message>
        <source>it holds {number} packages, not one</source>
        <translation>isinya {number} paket, bukan satu</translation>
    </message>
    <message>
        <source>The file “{name}” is not an Argos package: {reason}.</source>
        <translation>Berkas “{name}” bukan paket Argos: {reason}.</translation>
    </message>
    <message>
        <source>Choose an .argosmodel file that holds one translation package and nothing else.</source>
        <translation>Pilih berkas .argosmodel yang berisi satu paket terjemahan saja.</translation>
    </message>
    <message>
        <source>a part of it does not match its checksum</source>
        <translation>satu bagiannya tidak cocok dengan jumlah ceknya</translation>
    </message>
    <message>
        <source>it is compressed in a way that cannot be read here</source>
        <translation>dimampatkan dengan cara yang tidak dapat dibaca di sini</translation>
    </message>
    <message>
        <source>its archive cannot be read</source>
        <translation>arsipnya tidak dapat dibaca</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>bahasa Indonesia</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>bahasa Melayu</translation>
    </message>
    <message>
        <source>Get the package again and install it, or choose another model.</source>
        <translation>Ambil paket itu sekali lagi dan pasang, atau pilih model lain.</translation>
    </message>
    <message>
        <source>The package “{name}” cannot be read: {reason}.</source>
        <translation>Paket “{name}” tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>Check that you may read everything in {folder}, or choose another model.</source>
        <translation>Periksa apakah Anda boleh membaca semua yang ada di {folder}, atau pilih model lain.</translation>
    </message>
    <message>
        <source>The folder “{name}” is not an Argos package: it has no metadata.json.</source>
        <translation>Folder “{name}” bukan paket Argos: tidak ada metadata.json di dalamnya.</translation>
    </message>
    <message>
        <source>Choose the folder or .argosmodel file of a translation package.</source>
        <translation>Pilih folder atau berkas .argosmodel sebuah paket terjemahan.</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: its {file} describes nothing.</source>
        <translation>Paket “{name}” rusak: {file} di dalamnya tidak menerangkan apa pun.</translation>
    </message>
    <message>
        <source>of the type “{kind}”</source>
        <translation>berjenis “{kind}”</translation>
    </message>
    <message>
        <source>for languages that it does not name</source>
        <translation>untuk bahasa yang tidak disebutkannya</translation>
    </message>
    <message>
        <source>from {source} to {target}</source>
        <translation>dari {source} ke {target}</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: it has neither a sentencepiece.model nor a bpe.model.</source>
        <translation>Paket “{name}” rusak: tidak memiliki sentencepiece.model maupun bpe.model.</translation>
    </message>
    <message>
        <source>its model file cannot be read</source>
        <translation>berkas modelnya tidak dapat dibaca</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: {reason}.</source>
        <translation>Paket “{name}” rusak: {reason}.</translation>
    </message>
    <message>
        <source>source</source>
        <translation>sumber</translation>
    </message>
    <message>
        <source>target</source>
        <translation>sasaran</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: its {side} vocabulary does not belong to its model.</source>
        <translation>Paket “{name}” rusak: kosakata {side}nya bukan milik modelnya.</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: its {side} vocabulary has tokens that are no words.</source>
        <translation>Paket “{name}” rusak: kosakata {side}nya berisi token yang bukan kata.</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: its {side} vocabulary cannot be read.</source>
        <translation>Paket “{name}” rusak: kosakata {side}nya tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: it has no {side} vocabulary.</source>
        <translation>Paket “{name}” rusak: tidak memiliki kosakata {side}.</translation>
    </message>
    <message>
        <source>Another window or command is installing or removing a model.</source>
        <translation>Jendela atau perintah lain sedang memasang atau menghapus model.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again.</source>
        <translation>Tunggu sampai selesai, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The model folder {folder} could not be written: {reason}.</source>
        <translation>Folder model {folder} tidak dapat ditulisi: {reason}.</translation>
    </message>
    <message>
        <source>Another model was installed as “{name}” since.</source>
        <translation>Sementara itu model lain dipasang sebagai “{name}”.</translation>
    </message>
    <message>
        <source>Remove that first, then try again.</source>
        <translation>Hapus itu dahulu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>No translation model is installed.</source>
        <translation>Tidak ada model terjemahan yang terpasang.</translation>
    </message>
    <message>
        <source>The package “{name}” is from {found} to English, not from {promised}.</source>
        <translation>Paket “{name}” dari {found} ke bahasa Inggris, bukan dari {promised}.</translation>
    </message>
    <message>
        <source>Tell those who keep the list of models.</source>
        <translation>Beri tahu pengelola daftar model.</translation>
    </message>
    <message>
        <source>“{name}” came with the program.</source>
        <translation>“{name}” disertakan dengan program.</translation>
    </message>
    <message>
        <source>It can stay: an installed model is chosen before it.</source>
        <translation>Biarkan saja: model yang dipasang dipilih lebih dahulu.</translation>
    </message>
    <message>
        <source>“{name}” belongs to other Argos programs too (it lies in {folder}).</source>
        <translation>“{name}” juga milik program Argos lain (letaknya di {folder}).</translation>
    </message>
    <message>
        <source>Remove it with the program that installed it.</source>
        <translation>Hapus dengan program yang memasangnya.</translation>
    </message>
    <message>
        <source>No model named “{name}” is installed.</source>
        <translation>Tidak ada model bernama “{name}” yang terpasang.</translation>
    </message>
    <message>
        <source>Try again later, or install the model from a file.</source>
        <translation>Coba lagi nanti, atau pasang model dari berkas.</translation>
    </message>
    <message>
        <source>What {host} has is of another size than the list of models says.</source>
        <translation>Ukuran berkas di {host} berbeda dari yang disebut daftar model.</translation>
    </message>
    <message>
        <source>What {host} sends is not an Argos package.</source>
        <translation>Yang dikirim {host} bukan paket Argos.</translation>
    </message>
    <message>
        <source>What {host} sends is longer than it said.</source>
        <translation>Yang dikirim {host} lebih panjang daripada yang disebutkannya.</translation>
    </message>
    <message>
        <source>What {host} sends is larger than {value} GB, and has no end.</source>
        <translation>Yang dikirim {host} lebih besar dari {value} GB, dan tidak ada akhirnya.</translation>
    </message>
    <message>
        <source>What {host} sends is empty.</source>
        <translation>Yang dikirim {host} kosong.</translation>
    </message>
    <message>
        <source>What {host} sent is shorter than it said.</source>
        <translation>Yang dikirim {host} lebih pendek daripada yang disebutkannya.</translation>
    </message>
    <message>
        <source>The file from {host} does not match the published checksum.</source>
        <translation>Yang dikirim {host} bukan yang dijanjikan daftar model: jumlah ceknya berbeda.</translation>
    </message>
    <message>
        <source>The package “{name}” took more than {number} minutes to be tried.</source>
        <translation>Paket “{name}” perlu lebih dari {number} menit untuk dicoba.</translation>
    </message>
    <message>
        <source>The package “{name}” could be loaded, but not translate a sentence.</source>
        <translation>Paket “{name}” dapat dimuat, tetapi tidak dapat menerjemahkan satu kalimat.</translation>
    </message>
    <message>
        <source>The package “{name}” needs too much memory.</source>
        <translation>Paket “{name}” memerlukan terlalu banyak memori.</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: loading its model ended the process that tried it.</source>
        <translation>Paket “{name}” rusak: memuat modelnya menghentikan proses yang mencobanya.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Terjadi kesalahan</translation>
    </message>
    <message>
        <source>This could not be fetched</source>
        <translation>Ini tidak dapat diambil</translation>
    </message>
    <message>
        <source>The page could not be opened</source>
        <translation>Halaman tidak dapat dibuka</translation>
    </message>
    <message>
        <source>This is not a page that can be read</source>
        <translation>Ini bukan halaman yang dapat dibaca</translation>
    </message>
    <message>
        <source>There is no article on this page</source>
        <translation>Tidak ada artikel di halaman ini</translation>
    </message>
    <message>
        <source>This translation model cannot be used</source>
        <translation>Model terjemahan ini tidak dapat dipakai</translation>
    </message>
    <message>
        <source>The folder of models could not be written</source>
        <translation>Folder model tidak dapat ditulisi</translation>
    </message>
    <message>
        <source>This translation model cannot be removed</source>
        <translation>Model terjemahan ini tidak dapat dihapus</translation>
    </message>
    <message>
        <source>The list of models could not be fetched</source>
        <translation>Daftar model tidak dapat diambil</translation>
    </message>
    <message>
        <source>The model could not be downloaded</source>
        <translation>Model tidak dapat diunduh</translation>
    </message>
    <message>
        <source>There is no such translation model</source>
        <translation>Model terjemahan itu tidak ada</translation>
    </message>
    <message>
        <source>The translation stopped</source>
        <translation>Penerjemahan terhenti</translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation>Berkas tidak dapat ditulis</translation>
    </message>
    <message>
        <source>It could not be printed</source>
        <translation>Artikel tidak dapat dicetak</translation>
    </message>
    <message>
        <source>A file of Dwibaca&apos;s own could not be read</source>
        <translation>Berkas milik Dwibaca tidak dapat dibaca</translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation>Pustaka tidak dapat dibuka</translation>
    </message>
    <message>
        <source>The library is damaged</source>
        <translation>Pustaka rusak</translation>
    </message>
    <message>
        <source>This is not being saved</source>
        <translation>Ini tidak tersimpan</translation>
    </message>
    <message>
        <source>This is not in the library</source>
        <translation>Ini tidak ada di pustaka</translation>
    </message>
    <message>
        <source>This rule cannot be used</source>
        <translation>Aturan ini tidak dapat dipakai</translation>
    </message>
    <message>
        <source>This is not an exported document</source>
        <translation>Ini bukan dokumen hasil ekspor</translation>
    </message>
    <message>
        <source>This cannot be used</source>
        <translation>Ini tidak dapat dipakai</translation>
    </message>
    <message>
        <source>The password store did not take this</source>
        <translation>Penyimpan kata sandi tidak menerima ini</translation>
    </message>
    <message>
        <source>The password store did not give what is kept</source>
        <translation>Penyimpan kata sandi tidak memberikan isinya</translation>
    </message>
    <message>
        <source>This may still lie in the password store</source>
        <translation>Ini mungkin masih ada di penyimpan kata sandi</translation>
    </message>
    <message>
        <source>It was written by a newer version of this program (format {version}).</source>
        <translation>Berkas itu ditulis oleh versi program yang lebih baru (format {version}).</translation>
    </message>
    <message>
        <source>Update the program.</source>
        <translation>Perbarui programnya.</translation>
    </message>
    <message>
        <source>It is damaged, holds one language alone, or is something else ({error}).</source>
        <translation>Berkas itu rusak, hanya berisi satu bahasa, atau berisi hal lain ({error}).</translation>
    </message>
    <message>
        <source>Choose a file that was exported as JSON with both languages.</source>
        <translation>Pilih berkas yang diekspor sebagai JSON dalam kedua bahasa.</translation>
    </message>
    <message>
        <source>some of its characters are in no font</source>
        <translation>beberapa karakternya tidak ada dalam huruf mana pun</translation>
    </message>
    <message>
        <source>This is a plain tagged PDF, for {standard} cannot be kept: {reason}.</source>
        <translation>Ini PDF bertanda biasa, karena {standard} tidak dapat dipenuhi: {reason}.</translation>
    </message>
    <message>
        <source>This PDF could not be read back to compare it with the article: {reason}.</source>
        <translation>PDF ini tidak dapat dibaca kembali untuk dibandingkan dengan artikelnya: {reason}.</translation>
    </message>
    <message>
        <source>A sentence is not in this PDF as in the article, the first: “{text}”.</source>
        <translation>Satu kalimat dalam PDF ini tidak sama dengan yang di artikel: “{text}”.</translation>
    </message>
    <message>
        <source>{count} sentences are not in this PDF as in the article, the first: “{text}”.</source>
        <translation>{count} kalimat dalam PDF ini tidak sama dengan yang di artikel; yang pertama: “{text}”.</translation>
    </message>
    <message>
        <source>Another format, such as a web page, has them. Please report this.</source>
        <translation>Format lain, misalnya halaman web, memuatnya dengan benar. Harap laporkan hal ini.</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} dan {more} lainnya</translation>
    </message>
    <message>
        <source>No font on this machine has {names}: empty boxes stand for them. A font of that script makes them readable.</source>
        <translation>Tidak ada huruf di komputer ini yang memiliki {names}: kotak kosong menggantikannya. Huruf untuk aksara itu membuatnya dapat dibaca.</translation>
    </message>
    <message>
        <source>there is no page in it</source>
        <translation>tidak ada halaman di dalamnya</translation>
    </message>
    <message>
        <source>it is not tagged</source>
        <translation>PDF itu tidak bertanda</translation>
    </message>
    <message>
        <source>a part of it is missing: {reason}</source>
        <translation>ada bagian yang hilang: {reason}</translation>
    </message>
    <message>
        <source>Make room on it, or choose another folder.</source>
        <translation>Kosongkan ruang di sana, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>Your share of the disk is used up.</source>
        <translation>Jatah disk Anda sudah habis.</translation>
    </message>
    <message>
        <source>This drive can only be read.</source>
        <translation>Media ini hanya dapat dibaca.</translation>
    </message>
    <message>
        <source>Choose a folder on another drive.</source>
        <translation>Pilih folder di media lain.</translation>
    </message>
    <message>
        <source>This account may not write there.</source>
        <translation>Akun ini tidak boleh menulis di sana.</translation>
    </message>
    <message>
        <source>Choose a folder of your own.</source>
        <translation>Pilih folder Anda sendiri.</translation>
    </message>
    <message>
        <source>The name is too long for this drive.</source>
        <translation>Namanya terlalu panjang untuk media ini.</translation>
    </message>
    <message>
        <source>Give the file a shorter name.</source>
        <translation>Beri berkas itu nama yang lebih pendek.</translation>
    </message>
    <message>
        <source>There is a folder of this name.</source>
        <translation>Sudah ada folder dengan nama ini.</translation>
    </message>
    <message>
        <source>Give the file another name.</source>
        <translation>Beri berkas itu nama lain.</translation>
    </message>
    <message>
        <source>A part of its path is a file, not a folder.</source>
        <translation>Salah satu bagian jalurnya adalah berkas, bukan folder.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Pilih folder lain.</translation>
    </message>
    <message>
        <source>There is no such folder, and it cannot be made.</source>
        <translation>Folder itu tidak ada, dan tidak dapat dibuat.</translation>
    </message>
    <message>
        <source>There is a file of this name, where a folder is needed.</source>
        <translation>Sudah ada berkas dengan nama ini di tempat yang memerlukan folder.</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>{what} was not written.</source>
        <translation>{what} tidak ditulis.</translation>
    </message>
    <message>
        <source>The translation</source>
        <translation>Terjemahan ini</translation>
    </message>
    <message>
        <source>This article is not in your library any more: it was removed, or you went back to a backup without it.</source>
        <translation>Artikel ini tidak ada lagi di pustaka Anda: sudah dihapus, atau Anda kembali ke cadangan yang tidak memuatnya.</translation>
    </message>
    <message>
        <source>Open it again from its address to keep it.</source>
        <translation>Buka lagi dari alamatnya untuk menyimpannya.</translation>
    </message>
    <message>
        <source>The page that was kept with this article cannot be read.</source>
        <translation>Halaman yang disimpan bersama artikel ini tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>There is no article {article} in your library.</source>
        <translation>Tidak ada artikel {article} di pustaka Anda.</translation>
    </message>
    <message>
        <source>Look for it in the list.</source>
        <translation>Cari di daftar.</translation>
    </message>
    <message>
        <source>An article in your library cannot be read.</source>
        <translation>Sebuah artikel di pustaka Anda tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>There is no such sentence in the article.</source>
        <translation>Kalimat itu tidak ada dalam artikel.</translation>
    </message>
    <message>
        <source>Open the article again.</source>
        <translation>Buka lagi artikelnya.</translation>
    </message>
    <message>
        <source>A part of your library cannot be read.</source>
        <translation>Sebagian pustaka Anda tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The star</source>
        <translation>Bintang ini</translation>
    </message>
    <message>
        <source>The mark</source>
        <translation>Tanda ini</translation>
    </message>
    <message>
        <source>The tag</source>
        <translation>Label ini</translation>
    </message>
    <message>
        <source>The deletion</source>
        <translation>Penghapusan ini</translation>
    </message>
    <message>
        <source>There is no library.</source>
        <translation>Pustaka tidak ada.</translation>
    </message>
    <message>
        <source>Turn the saving of articles on in the settings.</source>
        <translation>Nyalakan penyimpanan artikel dalam pengaturan.</translation>
    </message>
    <message>
        <source>Check that there is room and that the folder can be written to, or choose another.</source>
        <translation>Periksa apakah masih ada ruang dan foldernya dapat ditulisi, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>The backup&apos;s number</source>
        <translation>Nomor cadangan</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}.</source>
        <translation>“{path}” tidak ditulis: {reason}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Pilih nama lain.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Sebutkan nama berkas di dalamnya.</translation>
    </message>
    <message>
        <source>“{path}” is a device or a pipe, not a file.</source>
        <translation>“{path}” adalah perangkat atau pipa, bukan berkas.</translation>
    </message>
    <message>
        <source>“{path}” is the library itself.</source>
        <translation>“{path}” adalah pustaka itu sendiri.</translation>
    </message>
    <message>
        <source>“{path}” is there already and is no library of Dwibaca.</source>
        <translation>“{path}” sudah ada dan bukan pustaka Dwibaca.</translation>
    </message>
    <message>
        <source>Choose another name; on the command line --force replaces it.</source>
        <translation>Pilih nama lain; di baris perintah, --force menggantinya.</translation>
    </message>
    <message>
        <source>What is being rescued</source>
        <translation>Yang sedang diselamatkan</translation>
    </message>
    <message>
        <source>What is being imported</source>
        <translation>Yang sedang diimpor</translation>
    </message>
    <message>
        <source>Look at its spelling.</source>
        <translation>Periksa ejaannya.</translation>
    </message>
    <message>
        <source>“{path}” cannot be read as a library.</source>
        <translation>“{path}” tidak dapat dibaca sebagai pustaka.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Pilih berkas lain.</translation>
    </message>
    <message>
        <source>Look at its drive.</source>
        <translation>Periksa medianya.</translation>
    </message>
    <message>
        <source>Make room on the drive; at the next start it goes on where it stopped.</source>
        <translation>Kosongkan ruang di media itu; saat dimulai lagi, penyelamatan dilanjutkan.</translation>
    </message>
    <message>
        <source>Another window or command is rescuing your library.</source>
        <translation>Jendela atau perintah lain sedang menyelamatkan pustaka Anda.</translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation>Tunggu sampai selesai.</translation>
    </message>
    <message>
        <source>Your library is damaged and is not rescued yet.</source>
        <translation>Pustaka Anda rusak dan belum diselamatkan.</translation>
    </message>
    <message>
        <source>Your library was damaged.</source>
        <translation>Pustaka Anda rusak.</translation>
    </message>
    <message>
        <source>Nothing of it can be read.</source>
        <translation>Tidak ada isinya yang dapat dibaca.</translation>
    </message>
    <message>
        <source>The damaged file is kept as “{aside}”.</source>
        <translation>Berkas yang rusak disimpan sebagai “{aside}”.</translation>
    </message>
    <message>
        <source>It is damaged, and cannot be put aside: {reason}.</source>
        <translation>Berkas itu rusak, dan tidak dapat disisihkan: {reason}.</translation>
    </message>
    <message>
        <source>Close all other windows of Dwibaca and try again.</source>
        <translation>Tutup semua jendela Dwibaca yang lain, lalu coba lagi.</translation>
    </message>
    <message>
        <source>1 article was rescued from it.</source>
        <translation>1 artikel diselamatkan darinya.</translation>
    </message>
    <message>
        <source>{count} articles were rescued from it.</source>
        <translation>{count} artikel diselamatkan darinya.</translation>
    </message>
    <message>
        <source>1 article was taken from backups.</source>
        <translation>1 artikel diambil dari cadangan.</translation>
    </message>
    <message>
        <source>{count} articles were taken from backups.</source>
        <translation>{count} artikel diambil dari cadangan.</translation>
    </message>
    <message>
        <source>1 article was lost.</source>
        <translation>1 artikel hilang.</translation>
    </message>
    <message>
        <source>{count} articles were lost.</source>
        <translation>{count} artikel hilang.</translation>
    </message>
    <message>
        <source>1 sentence lost the translation; opening its article translates it again.</source>
        <translation>1 kalimat kehilangan terjemahannya; membuka artikelnya menerjemahkannya lagi.</translation>
    </message>
    <message>
        <source>{count} sentences in {articles} of them lost the translation; opening an article translates it again.</source>
        <translation>{count} kalimat dalam {articles} artikel di antaranya kehilangan terjemahan; membuka sebuah artikel menerjemahkannya lagi.</translation>
    </message>
    <message>
        <source>Your library can be read, and nothing is saved.</source>
        <translation>Pustaka Anda dapat dibaca, tetapi tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>“{saved}” is not whole.</source>
        <translation>“{saved}” tidak utuh.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Pilih cadangan lain.</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>Cadangan ini</translation>
    </message>
    <message>
        <source>The index</source>
        <translation>Indeks</translation>
    </message>
    <message>
        <source>The day of use</source>
        <translation>Hari pemakaian</translation>
    </message>
    <message>
        <source>The check</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Your library was written by a newer version of Dwibaca.</source>
        <translation>Pustaka Anda ditulis oleh versi Dwibaca yang lebih baru.</translation>
    </message>
    <message>
        <source>Install that version; the file is unchanged.</source>
        <translation>Pasang versi itu; berkasnya tidak diubah.</translation>
    </message>
    <message>
        <source>The file is a database of another program.</source>
        <translation>Berkas itu basis data program lain.</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>Artikel ini</translation>
    </message>
    <message>
        <source>You can read on; what is read now will not be in the library.</source>
        <translation>Anda dapat terus membaca; yang dibaca sekarang tidak akan ada di pustaka.</translation>
    </message>
    <message>
        <source>It is damaged and not rescued yet.</source>
        <translation>Pustaka itu rusak dan belum diselamatkan.</translation>
    </message>
    <message>
        <source>Close Dwibaca and open it again to go on with that.</source>
        <translation>Tutup Dwibaca lalu buka lagi untuk melanjutkannya.</translation>
    </message>
    <message>
        <source>The library&apos;s file or folder can only be read.</source>
        <translation>Berkas atau folder pustaka hanya dapat dibaca.</translation>
    </message>
    <message>
        <source>Change its permissions.</source>
        <translation>Ubah izinnya.</translation>
    </message>
    <message>
        <source>The library&apos;s folder cannot be written.</source>
        <translation>Folder pustaka tidak dapat ditulisi.</translation>
    </message>
    <message>
        <source>Another window or command is writing to it.</source>
        <translation>Jendela atau perintah lain sedang menulis di sana.</translation>
    </message>
    <message>
        <source>Its drive does not answer as it should.</source>
        <translation>Medianya tidak menjawab sebagaimana mestinya.</translation>
    </message>
    <message>
        <source>Check that the drive is connected.</source>
        <translation>Periksa apakah medianya terpasang.</translation>
    </message>
    <message>
        <source>Its drive cannot be shared.</source>
        <translation>Medianya tidak dapat dipakai bersama.</translation>
    </message>
    <message>
        <source>Keep the library on this computer.</source>
        <translation>Simpan pustaka di komputer ini.</translation>
    </message>
    <message>
        <source>It is too large for the library.</source>
        <translation>Ukurannya terlalu besar untuk pustaka.</translation>
    </message>
    <message>
        <source>Close Dwibaca and open it again: what can be read is rescued, and the damaged file is kept beside it.</source>
        <translation>Tutup Dwibaca lalu buka lagi: yang masih terbaca diselamatkan, dan berkas yang rusak disimpan di sampingnya.</translation>
    </message>
    <message>
        <source>Close Dwibaca and run “dwibaca library rescue”: what can be read is saved, and the damaged file is kept beside it.</source>
        <translation>Tutup Dwibaca dan jalankan “dwibaca library rescue”: yang masih terbaca diselamatkan, dan berkas yang rusak disimpan di sampingnya.</translation>
    </message>
    <message>
        <source>“{path}” cannot be used.</source>
        <translation>“{path}” tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>Look at its folder.</source>
        <translation>Periksa foldernya.</translation>
    </message>
    <message>
        <source>{what} is not saved in the library.</source>
        <translation>{what} tidak tersimpan di pustaka.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Pustaka tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>{count} versions</source>
        <translation>{count} versi</translation>
    </message>
    <message>
        <source>one version</source>
        <translation>satu versi</translation>
    </message>
    <message>
        <source>There is no version {number} of article {article}: it has {many}.</source>
        <translation>Tidak ada versi {number} dari artikel {article}: artikel itu memiliki {many}.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Pilih yang lain.</translation>
    </message>
    <message>
        <source>This computer has no way to the internet.</source>
        <translation>Komputer ini tidak tersambung ke internet.</translation>
    </message>
    <message>
        <source>Connect it, and try again.</source>
        <translation>Sambungkan, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Copy it again from the browser&apos;s address bar.</source>
        <translation>Salin sekali lagi dari bilah alamat peramban.</translation>
    </message>
    <message>
        <source>Check that the address is complete, or search for the title.</source>
        <translation>Periksa apakah alamatnya lengkap, atau cari judulnya.</translation>
    </message>
    <message>
        <source>If you have an account there, add it under “Sign-ins” in the settings.</source>
        <translation>Jika Anda punya akun di sana, tambahkan di bagian “Tanda Masuk” dalam pengaturan.</translation>
    </message>
    <message>
        <source>The site asks for a name and a password.</source>
        <translation>Situs itu meminta nama dan kata sandi.</translation>
    </message>
    <message>
        <source>The site gives this page to its subscribers only.</source>
        <translation>Situs itu memberikan halaman ini hanya kepada pelanggannya.</translation>
    </message>
    <message>
        <source>The site refuses to give this page to programs.</source>
        <translation>Situs itu menolak memberikan halaman ini kepada program.</translation>
    </message>
    <message>
        <source>Try it in a browser.</source>
        <translation>Coba buka di peramban.</translation>
    </message>
    <message>
        <source>There is no such page on the site.</source>
        <translation>Halaman itu tidak ada di situs tersebut.</translation>
    </message>
    <message>
        <source>The proxy asks for a name and a password.</source>
        <translation>Proksi meminta nama dan kata sandi.</translation>
    </message>
    <message>
        <source>Give them under “Network” in the settings.</source>
        <translation>Isikan di bagian “Jaringan” dalam pengaturan.</translation>
    </message>
    <message>
        <source>The site has taken this page away.</source>
        <translation>Situs itu telah menarik halaman ini.</translation>
    </message>
    <message>
        <source>An archive such as the Wayback Machine may still have it.</source>
        <translation>Arsip seperti Wayback Machine mungkin masih menyimpannya.</translation>
    </message>
    <message>
        <source>The site has had too many requests from here.</source>
        <translation>Situs itu sudah menerima terlalu banyak permintaan dari sini.</translation>
    </message>
    <message>
        <source>The site may not show this page here, for legal reasons.</source>
        <translation>Karena alasan hukum, situs itu tidak boleh menampilkan halaman ini di sini.</translation>
    </message>
    <message>
        <source>Another site may have it.</source>
        <translation>Situs lain mungkin memilikinya.</translation>
    </message>
    <message>
        <source>The site is in trouble.</source>
        <translation>Situs itu sedang bermasalah.</translation>
    </message>
    <message>
        <source>The site refuses this address.</source>
        <translation>Situs itu menolak alamat ini.</translation>
    </message>
    <message>
        <source>It asks to wait {minutes} min before trying again.</source>
        <translation>Situs itu minta ditunggu {minutes} menit sebelum dicoba lagi.</translation>
    </message>
    <message>
        <source>({host} answered {status}.)</source>
        <translation>({host} menjawab {status}.)</translation>
    </message>
    <message>
        <source>{host} sends from address to address without end.</source>
        <translation>{host} mengalihkan dari alamat ke alamat tanpa henti.</translation>
    </message>
    <message>
        <source>“{url}” is not a complete address.</source>
        <translation>“{url}” bukan alamat yang lengkap.</translation>
    </message>
    <message>
        <source>The address leads to one that begins with “{scheme}:”; such addresses are not fetched.</source>
        <translation>Alamat itu menuju ke alamat yang diawali “{scheme}:”; alamat seperti itu tidak diambil.</translation>
    </message>
    <message>
        <source>{host} lies on this computer or in its own network, and from there nothing is fetched.</source>
        <translation>{host} berada di komputer ini atau di jaringannya sendiri, dan dari sana tidak ada yang diambil.</translation>
    </message>
    <message>
        <source>If it is yours and you trust it, name it under “Network” in the settings.</source>
        <translation>Jika itu milik Anda dan Anda memercayainya, sebutkan di bagian “Jaringan” dalam pengaturan.</translation>
    </message>
    <message>
        <source>What {host} sends is larger than {size}.</source>
        <translation>Yang dikirim {host} lebih besar dari {size}.</translation>
    </message>
    <message>
        <source>Check that the address leads to what you expect.</source>
        <translation>Periksa apakah alamat itu menuju ke yang Anda harapkan.</translation>
    </message>
    <message>
        <source>The proxy does not pass the request on.</source>
        <translation>Proksi tidak meneruskan permintaan.</translation>
    </message>
    <message>
        <source>Look at the proxy under “Network” in the settings.</source>
        <translation>Periksa proksi di bagian “Jaringan” dalam pengaturan.</translation>
    </message>
    <message>
        <source>{host} cannot prove that it is {again}: its certificate is not valid here.</source>
        <translation>{host} tidak dapat membuktikan bahwa ia {again}: sertifikatnya tidak berlaku di sini.</translation>
    </message>
    <message>
        <source>Look at the date and time of this computer. In a public network, sign in to it with a browser first.</source>
        <translation>Periksa tanggal dan jam komputer ini. Di jaringan umum, masuklah dahulu melalui peramban.</translation>
    </message>
    <message>
        <source>{host} does not answer in time.</source>
        <translation>{host} tidak menjawab pada waktunya.</translation>
    </message>
    <message>
        <source>{host} cannot be reached from here.</source>
        <translation>{host} tidak dapat dijangkau dari sini.</translation>
    </message>
    <message>
        <source>{host} does not accept the connection.</source>
        <translation>{host} tidak menerima sambungan.</translation>
    </message>
    <message>
        <source>{host} sends more headers than a page has.</source>
        <translation>{host} mengirim lebih banyak tajuk daripada yang dimiliki sebuah halaman.</translation>
    </message>
    <message>
        <source>What {host} sends is packed, and damaged.</source>
        <translation>Yang dikirim {host} dimampatkan, dan rusak.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>Sambungan ke {host} terputus.</translation>
    </message>
    <message>
        <source>No computer named {host} was found.</source>
        <translation>Komputer bernama {host} tidak ditemukan.</translation>
    </message>
    <message>
        <source>Look at the spelling of the address.</source>
        <translation>Periksa ejaan alamatnya.</translation>
    </message>
    <message>
        <source>Give an address such as https://www.example.com.</source>
        <translation>Berikan alamat seperti https://www.example.com.</translation>
    </message>
    <message>
        <source>Do not put a password in the address: it would be stored in plain text.</source>
        <translation>Kata sandi tidak boleh ada di alamat: ia akan tersimpan sebagai teks biasa.</translation>
    </message>
    <message>
        <source>“{text}” is not the name of a host.</source>
        <translation>“{text}” bukan nama host.</translation>
    </message>
    <message>
        <source>Give a name such as example.com.</source>
        <translation>Berikan nama seperti example.com.</translation>
    </message>
    <message>
        <source>“{scheme}://” is not encrypted, and a sign-in is sent over https only.</source>
        <translation>“{scheme}://” tidak terenkripsi, dan tanda masuk hanya dikirim lewat https.</translation>
    </message>
    <message>
        <source>Give the address with https://, if the site has one.</source>
        <translation>Berikan alamat dengan https://, jika situs itu memilikinya.</translation>
    </message>
    <message>
        <source>A proxy of the kind “{scheme}” cannot be used.</source>
        <translation>Proksi berjenis “{scheme}” tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>It can be one of these: {names}.</source>
        <translation>Yang bisa: {names}.</translation>
    </message>
    <message>
        <source>Give it under “Sign-ins”, where it goes into the password store.</source>
        <translation>Berikan di bawah “Tanda Masuk”; di sana ia masuk ke penyimpan kata sandi.</translation>
    </message>
    <message>
        <source>A proxy&apos;s address ends with its host and port.</source>
        <translation>Alamat proksi berakhir dengan host dan portnya.</translation>
    </message>
    <message>
        <source>Leave out what comes behind them.</source>
        <translation>Buang yang ada di belakangnya.</translation>
    </message>
    <message>
        <source>“{scheme}://” is no address on the web.</source>
        <translation>“{scheme}://” bukan alamat di web.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Buang saja.</translation>
    </message>
    <message>
        <source>It holds characters that a request cannot carry.</source>
        <translation>Di dalamnya ada karakter yang tidak dapat dibawa permintaan.</translation>
    </message>
    <message>
        <source>Use plain letters and signs.</source>
        <translation>Pakailah huruf dan tanda biasa.</translation>
    </message>
    <message>
        <source>Add it again, or forget it.</source>
        <translation>Tambahkan lagi, atau lupakan.</translation>
    </message>
    <message>
        <source>This computer has no password store that Dwibaca can use.</source>
        <translation>Komputer ini tidak punya penyimpan kata sandi yang dapat dipakai Dwibaca.</translation>
    </message>
    <message>
        <source>The only password store here keeps passwords in plain text, and Dwibaca does not use such a one.</source>
        <translation>Satu-satunya penyimpan kata sandi di sini menyimpan kata sandi sebagai teks biasa, dan Dwibaca tidak memakai yang seperti itu.</translation>
    </message>
    <message>
        <source>Set up another, such as GNOME Keyring or KWallet, and try again.</source>
        <translation>Siapkan yang lain, misalnya GNOME Keyring atau KWallet, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The password store is locked, and it was not opened.</source>
        <translation>Penyimpan kata sandi terkunci dan tidak dibuka.</translation>
    </message>
    <message>
        <source>Open it with its password when it asks, and try again.</source>
        <translation>Buka dengan kata sandinya ketika diminta, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The password store does not let Dwibaca in.</source>
        <translation>Penyimpan kata sandi tidak mengizinkan Dwibaca.</translation>
    </message>
    <message>
        <source>Allow it there, and try again.</source>
        <translation>Izinkan di sana, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The password store does not answer.</source>
        <translation>Penyimpan kata sandi tidak menjawab.</translation>
    </message>
    <message>
        <source>Check whether it is waiting for its password, and try again.</source>
        <translation>Lihat apakah ia sedang menunggu kata sandinya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The password store has not answered an earlier question yet.</source>
        <translation>Penyimpan kata sandi belum menjawab pertanyaan sebelumnya.</translation>
    </message>
    <message>
        <source>The password store does not take anything of this length.</source>
        <translation>Penyimpan kata sandi tidak menerima sesuatu sepanjang ini.</translation>
    </message>
    <message>
        <source>Leave out the cookies that have nothing to do with the sign-in.</source>
        <translation>Buang kuki yang tidak ada hubungannya dengan tanda masuk.</translation>
    </message>
    <message>
        <source>The password store has nothing under this name any more.</source>
        <translation>Penyimpan kata sandi tidak lagi memiliki apa pun dengan nama ini.</translation>
    </message>
    <message>
        <source>What the password store has under this name is not whole.</source>
        <translation>Yang ada di penyimpan kata sandi dengan nama ini tidak utuh.</translation>
    </message>
    <message>
        <source>The password store failed.</source>
        <translation>Penyimpan kata sandi gagal.</translation>
    </message>
    <message>
        <source>Check in the program that manages it that it works, and try again.</source>
        <translation>Lihat di program pengelolanya apakah ia berfungsi, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Let this Flatpak talk to “org.freedesktop.secrets”, and try again.</source>
        <translation>Izinkan Flatpak ini berbicara dengan “org.freedesktop.secrets”, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Type “snap connect dwibaca:password-manager-service”, and try again.</source>
        <translation>Ketik “snap connect dwibaca:password-manager-service”, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Check that the system&apos;s own password store works, and try again.</source>
        <translation>Lihat apakah penyimpan kata sandi milik sistem berfungsi baik, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Install and start one, such as GNOME Keyring or KWallet, and try again.</source>
        <translation>Pasang dan jalankan satu, misalnya GNOME Keyring atau KWallet, lalu coba lagi.</translation>
    </message>
    <message>
        <source>It is reached over D-Bus: sign in to a desktop, or start Dwibaca under “dbus-run-session”.</source>
        <translation>Ia dihubungi lewat D-Bus: masuklah ke desktop, atau jalankan Dwibaca di bawah “dbus-run-session”.</translation>
    </message>
    <message>
        <source>It was asked for “{name}”.</source>
        <translation>Yang diminta: “{name}”.</translation>
    </message>
    <message>
        <source>It is called “{name}” there.</source>
        <translation>Namanya di sana “{name}”.</translation>
    </message>
    <message>
        <source>Copy the Cookie header of a request again, in the browser&apos;s tools for developers.</source>
        <translation>Salin lagi header Cookie dari sebuah permintaan, di alat pengembang peramban.</translation>
    </message>
    <message>
        <source>A user name with a colon cannot be sent: the password begins there.</source>
        <translation>Nama pengguna dengan titik dua tidak dapat dikirim: di situlah kata sandi dimulai.</translation>
    </message>
    <message>
        <source>There is no user name.</source>
        <translation>Nama penggunanya tidak ada.</translation>
    </message>
    <message>
        <source>Give the name that the site knows you by.</source>
        <translation>Berikan nama yang dikenal oleh situs itu.</translation>
    </message>
    <message>
        <source>This is far longer than any Cookie header.</source>
        <translation>Ini jauh lebih panjang daripada header Cookie mana pun.</translation>
    </message>
    <message>
        <source>There are no cookies in it.</source>
        <translation>Tidak ada kuki di dalamnya.</translation>
    </message>
    <message>
        <source>It is longer than {number} characters, which no site takes.</source>
        <translation>Panjangnya lebih dari {number} karakter, yang tidak diterima situs mana pun.</translation>
    </message>
    <message>
        <source>It is longer than {number} characters.</source>
        <translation>Panjangnya lebih dari {number} karakter.</translation>
    </message>
    <message>
        <source>It holds characters that cannot be sent.</source>
        <translation>Di dalamnya ada karakter yang tidak dapat dikirim.</translation>
    </message>
    <message>
        <source>Copy or type it again.</source>
        <translation>Salin atau ketik lagi.</translation>
    </message>
    <message>
        <source>This is not a Cookie header, whose parts look like name=value.</source>
        <translation>Ini bukan header Cookie, yang bagian-bagiannya berbentuk nama=nilai.</translation>
    </message>
    <message>
        <source>It holds characters that a Cookie header cannot carry.</source>
        <translation>Di dalamnya ada karakter yang tidak dapat dibawa header Cookie.</translation>
    </message>
    <message>
        <source>At the next start the window will not be as you leave it.</source>
        <translation>Saat dibuka lagi, jendela tidak akan seperti saat Anda tinggalkan.</translation>
    </message>
    <message>
        <source>Your changes will be lost when Dwibaca closes.</source>
        <translation>Perubahan Anda berlaku sampai Dwibaca ditutup.</translation>
    </message>
    <message>
        <source>Dwibaca goes on as if there were none. Look into it if you miss something.</source>
        <translation>Dwibaca melanjutkan seolah-olah berkas itu tidak ada. Periksalah jika ada yang hilang.</translation>
    </message>
    <message>
        <source>“{file}” could not be read: {reason}.</source>
        <translation>“{file}” tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>Check that this account may read it.</source>
        <translation>Pastikan akun ini boleh membacanya.</translation>
    </message>
    <message>
        <source>“{file}” is damaged. It was kept as “{name}”.</source>
        <translation>“{file}” rusak. Berkas itu disimpan sebagai “{name}”.</translation>
    </message>
    <message>
        <source>“{file}” is damaged: {reason}.</source>
        <translation>“{file}” rusak: {reason}.</translation>
    </message>
    <message>
        <source>Move it away yourself.</source>
        <translation>Pindahkan sendiri berkas itu.</translation>
    </message>
    <message>
        <source>“{file}” is damaged, as {number} before it were.</source>
        <translation>“{file}” rusak, seperti {number} berkas sebelumnya.</translation>
    </message>
    <message>
        <source>Move them away yourself.</source>
        <translation>Pindahkan sendiri berkas-berkas itu.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>izin ditolak</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>perangkat sedang dipakai</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>jatah disk habis</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>berkas sudah ada</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>berkas terlalu besar</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>argumen tidak sah</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>kesalahan masukan/keluaran</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ini sebuah folder</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>terlalu banyak tautan simbolis</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>terlalu banyak berkas terbuka</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>nama berkas terlalu panjang</translation>
    </message>
    <message>
        <source>Too many open files in system</source>
        <translation>terlalu banyak berkas terbuka dalam sistem</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>perangkat tidak ada</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>berkas atau folder tidak ada</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>memori tidak cukup</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>tidak ada ruang tersisa di disk</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>bukan folder</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>folder tidak kosong</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>perangkat atau alamat tidak ada</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>tindakan tidak diizinkan</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>sistem berkas hanya dapat dibaca</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>berkas di jaringan sudah tidak berlaku</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>waktu sambungan habis</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>pemindahan antarperangkat tidak didukung</translation>
    </message>
    <message>
        <source>Choose a CSV or TBX file of terms.</source>
        <translation>Pilih berkas istilah CSV atau TBX.</translation>
    </message>
    <message>
        <source>active verb: to do or become …</source>
        <translation>kata kerja aktif: melakukan … atau menjadi …</translation>
    </message>
    <message>
        <source>active verb: to make …, to do … to or for somebody</source>
        <translation>kata kerja aktif: membuat jadi …, melakukan … terhadap atau untuk seseorang</translation>
    </message>
    <message>
        <source>active verb: to do … to, at or on something, or again and again</source>
        <translation>kata kerja aktif: melakukan … pada atau di sesuatu, atau berulang-ulang</translation>
    </message>
    <message>
        <source>active verb: to make more …, to treat as …</source>
        <translation>kata kerja aktif: membuat lebih …, memperlakukan sebagai …</translation>
    </message>
    <message>
        <source>active verb: to make … happen, to make something the object of …</source>
        <translation>kata kerja aktif: membuat … terjadi, menjadikan sesuatu bahan …</translation>
    </message>
    <message>
        <source>active verb: to provide with …, to make …</source>
        <translation>kata kerja aktif: memberi …, membuat jadi …</translation>
    </message>
    <message>
        <source>active verb: to cause to be or to have …</source>
        <translation>kata kerja aktif: membuat jadi … atau mempunyai …</translation>
    </message>
    <message>
        <source>active verb: to cause to be …</source>
        <translation>kata kerja aktif: membuat jadi …</translation>
    </message>
    <message>
        <source>active verb: to bring to …</source>
        <translation>kata kerja aktif: membawa ke …</translation>
    </message>
    <message>
        <source>active verb: to make one or the same …</source>
        <translation>kata kerja aktif: menjadikan satu atau sama …</translation>
    </message>
    <message>
        <source>active verb: to do … together with</source>
        <translation>kata kerja aktif: melakukan … bersama</translation>
    </message>
    <message>
        <source>the passive of {shape}</source>
        <translation>bentuk pasif dari {shape}</translation>
    </message>
    <message>
        <source>verb: to have, use or be …, to do … oneself</source>
        <translation>kata kerja: mempunyai, memakai, atau menjadi …, melakukan … sendiri</translation>
    </message>
    <message>
        <source>verb: to do … to one another, or many of them</source>
        <translation>kata kerja: saling …, atau … oleh banyak pelaku</translation>
    </message>
    <message>
        <source>verb: to have … as its …</source>
        <translation>kata kerja: mempunyai sesuatu sebagai …</translation>
    </message>
    <message>
        <source>verb: to have … or be in a state of …</source>
        <translation>kata kerja: mempunyai … atau dalam keadaan …</translation>
    </message>
    <message>
        <source>verb: to have a … or what does …</source>
        <translation>kata kerja: mempunyai pelaku atau alat …</translation>
    </message>
    <message>
        <source>verb: to have …, the result of doing it</source>
        <translation>kata kerja: mempunyai … sebagai hasilnya</translation>
    </message>
    <message>
        <source>verb: to be one …, to be together in …</source>
        <translation>kata kerja: menjadi satu …, bersama dalam …</translation>
    </message>
    <message>
        <source>to be … already, by chance, or able to be; with an adjective: the most …</source>
        <translation>sudah, tidak sengaja, atau dapat di…; pada kata sifat: paling …</translation>
    </message>
    <message>
        <source>can be …; with tak or tidak: cannot be …</source>
        <translation>dapat di…; dengan tak atau tidak: tidak dapat di…</translation>
    </message>
    <message>
        <source>can be or has been provided with …</source>
        <translation>dapat atau sudah diberi …</translation>
    </message>
    <message>
        <source>can be made the object of …</source>
        <translation>dapat dijadikan bahan …</translation>
    </message>
    <message>
        <source>can be made …</source>
        <translation>dapat dijadikan …</translation>
    </message>
    <message>
        <source>has been or can be brought to …</source>
        <translation>sudah atau dapat dibawa ke …</translation>
    </message>
    <message>
        <source>to be … already, by chance</source>
        <translation>sudah … atau tanpa sengaja begitu</translation>
    </message>
    <message>
        <source>with a number: the …th, all …; else one who is …</source>
        <translation>pada bilangan: urutan ke-…, semua …; selain itu: orang yang …</translation>
    </message>
    <message>
        <source>noun: the state of being …, what has to do with …; or verb: to suffer …</source>
        <translation>kata benda: keadaan …, hal …; atau kata kerja: terkena …</translation>
    </message>
    <message>
        <source>noun: the state of being or having …</source>
        <translation>kata benda: keadaan … atau mempunyai …</translation>
    </message>
    <message>
        <source>noun: the state of being …, how far it can be …</source>
        <translation>kata benda: keadaan ter…, seberapa dapat di…</translation>
    </message>
    <message>
        <source>noun: what has to do with one who does …</source>
        <translation>kata benda: hal yang berkaitan dengan pelaku …</translation>
    </message>
    <message>
        <source>noun: what has to do with …</source>
        <translation>kata benda: hal yang berkaitan dengan …</translation>
    </message>
    <message>
        <source>noun: the state of being one or the same …</source>
        <translation>kata benda: keadaan satu atau sama …</translation>
    </message>
    <message>
        <source>noun: one who does …, or what it is done with</source>
        <translation>kata benda: yang melakukan …, atau alatnya</translation>
    </message>
    <message>
        <source>noun: the act of doing … or making …</source>
        <translation>kata benda: proses melakukan … atau membuat jadi …</translation>
    </message>
    <message>
        <source>noun: the act of causing to be or to have …</source>
        <translation>kata benda: proses membuat jadi … atau mempunyai …</translation>
    </message>
    <message>
        <source>noun: the act of bringing to …</source>
        <translation>kata benda: proses membawa ke …</translation>
    </message>
    <message>
        <source>noun: the act of making one or the same …</source>
        <translation>kata benda: proses menjadikan satu atau sama …</translation>
    </message>
    <message>
        <source>noun: what makes more …</source>
        <translation>kata benda: yang membuat lebih …</translation>
    </message>
    <message>
        <source>noun: the act of making more …</source>
        <translation>kata benda: proses membuat lebih …</translation>
    </message>
    <message>
        <source>make more …; with a number: divided by …</source>
        <translation>buat lebih …; pada bilangan: dibagi …</translation>
    </message>
    <message>
        <source>noun: the act, result, place or matter of …</source>
        <translation>kata benda: perbuatan, hasil, tempat, atau hal …</translation>
    </message>
    <message>
        <source>verb without its prefix, as an order or in a headline: to make the object of …</source>
        <translation>kata kerja tanpa awalan, sebagai perintah atau di judul: menjadikan bahan …</translation>
    </message>
    <message>
        <source>verb without its prefix, as an order or in a headline: to provide with …</source>
        <translation>kata kerja tanpa awalan, sebagai perintah atau di judul: memberi …</translation>
    </message>
    <message>
        <source>one …, the same …, as … as, the whole …</source>
        <translation>satu …, sama …, seluruh …</translation>
    </message>
    <message>
        <source>the whole …, one of the same …</source>
        <translation>seluruh …, atau sama …</translation>
    </message>
    <message>
        <source>with a number: one part in …</source>
        <translation>pada bilangan: satu bagian dari …</translation>
    </message>
    <message>
        <source>of the same …</source>
        <translation>sama …</translation>
    </message>
    <message>
        <source>noun: what is done or results from …, or a place or amount of it</source>
        <translation>kata benda: hasil atau sasaran …, atau tempat atau jumlahnya</translation>
    </message>
    <message>
        <source>verb without its prefix, as an order or in a headline: to make …, to do …</source>
        <translation>kata kerja tanpa awalan, sebagai perintah atau di judul: membuat jadi …, melakukan …</translation>
    </message>
    <message>
        <source>verb without its prefix, as an order or in a headline: to do … to, at or on</source>
        <translation>kata kerja tanpa awalan, sebagai perintah atau di judul: melakukan … pada</translation>
    </message>
    <message>
        <source>noun: a person who has to do with …</source>
        <translation>kata benda: orang yang berkaitan dengan …</translation>
    </message>
    <message>
        <source>noun: a woman who has to do with …</source>
        <translation>kata benda: perempuan yang berkaitan dengan …</translation>
    </message>
    <message>
        <source>noun: the doctrine or practice of …</source>
        <translation>kata benda: paham atau praktik …</translation>
    </message>
    <message>
        <source>noun: the process of making …</source>
        <translation>kata benda: proses membuat jadi …</translation>
    </message>
    <message>
        <source>noun or adjective: one who has to do with …, like …</source>
        <translation>kata benda atau kata sifat: orang yang berkaitan dengan …, bersifat …</translation>
    </message>
    <message>
        <source>adjective: having to do with …</source>
        <translation>kata sifat: berkaitan dengan …</translation>
    </message>
    <message>
        <source>noun: the work of a person who has to do with …</source>
        <translation>kata benda: pekerjaan orang yang berkaitan dengan …</translation>
    </message>
    <message>
        <source>colloquial for me-</source>
        <translation>bentuk sehari-hari dari me-</translation>
    </message>
    <message>
        <source>colloquial for me-…-kan or me-…-i</source>
        <translation>bentuk sehari-hari dari me-…-kan atau me-…-i</translation>
    </message>
    <message>
        <source>colloquial for di-…-kan or di-…-i</source>
        <translation>bentuk sehari-hari dari di-…-kan atau di-…-i</translation>
    </message>
    <message>
        <source>colloquial for -kan or -i</source>
        <translation>bentuk sehari-hari dari -kan atau -i</translation>
    </message>
    <message>
        <source>colloquial for ke-…-an</source>
        <translation>bentuk sehari-hari dari ke-…-an</translation>
    </message>
    <message>
        <source>colloquial for ter-</source>
        <translation>bentuk sehari-hari dari ter-</translation>
    </message>
    <message>
        <source>several …, all kinds of …; with a verb: again and again, at leisure</source>
        <translation>banyak …, bermacam-macam …; pada kata kerja: berulang-ulang, santai</translation>
    </message>
    <message>
        <source>… one another</source>
        <translation>… satu sama lain</translation>
    </message>
    <message>
        <source>like …, a toy …; … one another</source>
        <translation>seperti …, … mainan; … satu sama lain</translation>
    </message>
    <message>
        <source>with a borrowed prefix</source>
        <translation>dengan awalan serapan</translation>
    </message>
    <message>
        <source>-nya: his, her, its, their; the</source>
        <translation>-nya: milik dia atau mereka; penentu</translation>
    </message>
    <message>
        <source>-ku: my, me</source>
        <translation>-ku: milik saya, saya</translation>
    </message>
    <message>
        <source>-mu: your, you</source>
        <translation>-mu: milik kamu, kamu</translation>
    </message>
    <message>
        <source>-lah: gives weight to the word; with an order: please</source>
        <translation>-lah: menekankan kata; memperhalus perintah</translation>
    </message>
    <message>
        <source>-kah: makes a question</source>
        <translation>-kah: membentuk pertanyaan</translation>
    </message>
    <message>
        <source>-tah: makes a question</source>
        <translation>-tah: membentuk pertanyaan</translation>
    </message>
    <message>
        <source>-pun: even, also</source>
        <translation>-pun: juga, meskipun</translation>
    </message>
    <message>
        <source>ku-: by me, I</source>
        <translation>ku-: oleh saya</translation>
    </message>
    <message>
        <source>kau-: by you, you</source>
        <translation>kau-: oleh kamu</translation>
    </message>
    <message>
        <source>2 stands for the word said twice</source>
        <translation>angka 2 berarti kata diulang</translation>
    </message>
    <message>
        <source>spelled as before 1972</source>
        <translation>ejaan sebelum 1972</translation>
    </message>
    <message>
        <source>with letters drawn out</source>
        <translation>dengan huruf yang dipanjangkan</translation>
    </message>
    <message>
        <source>an English word</source>
        <translation>kata bahasa Inggris</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>bahasa Jawa</translation>
    </message>
    <message>
        <source>Sundanese</source>
        <translation>bahasa Sunda</translation>
    </message>
    <message>
        <source>The model “{name}” translates to {language}, not to English.</source>
        <translation>Model “{name}” menerjemahkan ke {language}, bukan ke bahasa Inggris.</translation>
    </message>
    <message>
        <source>Choose a model that translates to English (en).</source>
        <translation>Pilih model yang menerjemahkan ke bahasa Inggris (en).</translation>
    </message>
    <message>
        <source>The package “{name}” is damaged: it has no model ({file}).</source>
        <translation>Paket “{name}” rusak: tidak memiliki model ({file}).</translation>
    </message>
    <message>
        <source>The folder of a model holds model.bin and its vocabulary, as CTranslate2 wrote them, and the tokenizer of the original: sentencepiece.bpe.model (NLLB-200, M2M-100), source.spm and target.spm (OPUS-MT), or spiece.model (MADLAD-400). That of an Argos package holds metadata.json.</source>
        <translation>Folder sebuah model berisi model.bin dan kosakatanya, seperti yang ditulis CTranslate2, serta tokenizer aslinya: sentencepiece.bpe.model (NLLB-200, M2M-100), source.spm dan target.spm (OPUS-MT), atau spiece.model (MADLAD-400). Folder paket Argos berisi metadata.json.</translation>
    </message>
    <message>
        <source>The model in “{name}” is not converted for CTranslate2: it has no model.bin.</source>
        <translation>Model di “{name}” belum dikonversi untuk CTranslate2: tidak ada model.bin.</translation>
    </message>
    <message>
        <source>Convert it with ct2-transformers-converter, or get a converted one.</source>
        <translation>Konversilah dengan ct2-transformers-converter, atau ambil yang sudah dikonversi.</translation>
    </message>
    <message>
        <source>The folder “{name}” holds no translation model: it has neither a model.bin nor a metadata.json.</source>
        <translation>Folder “{name}” tidak berisi model terjemahan: tidak ada model.bin maupun metadata.json.</translation>
    </message>
    <message>
        <source>shared_vocabulary.json, or source_vocabulary.json and target_vocabulary.json</source>
        <translation>shared_vocabulary.json, atau source_vocabulary.json dan target_vocabulary.json</translation>
    </message>
    <message>
        <source>The model in “{name}” was not recognised: it has no source.spm and target.spm (OPUS-MT), and its vocabulary names neither eng_Latn (NLLB-200), __en__ (M2M-100) nor &lt;2en&gt; (MADLAD-400).</source>
        <translation>Model di “{name}” tidak dikenali: tidak ada source.spm dan target.spm (OPUS-MT), dan kosakatanya tidak memuat eng_Latn (NLLB-200), __en__ (M2M-100), ataupun &lt;2en&gt; (MADLAD-400).</translation>
    </message>
    <message>
        <source>Name it like the original, such as “opus-mt-id-en”, or say which languages it is for.</source>
        <translation>Beri nama seperti aslinya, misalnya “opus-mt-id-en”, atau sebutkan untuk bahasa apa.</translation>
    </message>
    <message>
        <source>Choose a model from Indonesian (id) or Malay (ms) to English (en).</source>
        <translation>Pilih model dari bahasa Indonesia (id) atau Melayu (ms) ke bahasa Inggris (en).</translation>
    </message>
    <message>
        <source>Nothing tells that the model in “{name}” translates from Indonesian or Malay.</source>
        <translation>Tidak ada yang menunjukkan bahwa model di “{name}” menerjemahkan dari bahasa Indonesia atau Melayu.</translation>
    </message>
    <message>
        <source>The model in “{name}” is not complete: it lacks {names}.</source>
        <translation>Model di “{name}” tidak lengkap: {names} tidak ada.</translation>
    </message>
    <message>
        <source>There is not enough room for “{name}”: it takes {needed} MB, and {free} MB are free.</source>
        <translation>Tidak cukup ruang untuk “{name}”: perlu {needed} MB, dan yang kosong {free} MB.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Kosongkan ruang di disk, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The files of this model change while they are downloaded.</source>
        <translation>Berkas-berkas model ini berubah saat sedang diunduh.</translation>
    </message>
    <message>
        <source>What {host} sends is a web page, not the file “{name}”.</source>
        <translation>Yang dikirim {host} adalah halaman web, bukan berkas “{name}”.</translation>
    </message>
    <message>
        <source>The catalogue of models could not be fetched</source>
        <translation>Katalog model tidak dapat diambil</translation>
    </message>
    <message>
        <source>Look at the address of the catalogue, under “Network” in the settings.</source>
        <translation>Periksa alamat katalog, pada “Jaringan” di pengaturan.</translation>
    </message>
    <message>
        <source>What came is no catalogue of models.</source>
        <translation>Yang diterima bukan katalog model.</translation>
    </message>
    <message>
        <source>The catalogue is of a form that this version does not know.</source>
        <translation>Katalog itu berbentuk yang tidak dikenal oleh versi ini.</translation>
    </message>
    <message>
        <source>Install a newer version of Dwibaca, or name another catalogue.</source>
        <translation>Pasang versi Dwibaca yang lebih baru, atau tetapkan katalog lain.</translation>
    </message>
    <message>
        <source>“{name}” has no ending that says what to write.</source>
        <translation>“{name}” tidak berakhiran yang menunjukkan formatnya.</translation>
    </message>
    <message>
        <source>Give the file one of these endings: {endings}.</source>
        <translation>Beri berkas itu salah satu akhiran ini: {endings}.</translation>
    </message>
    <message>
        <source>The word</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Jawaban Anda</translation>
    </message>
    <message>
        <source>Get one: “dwibaca models list --available” on the command line, or Models in the window.</source>
        <translation>Dapatkan satu: “dwibaca models list --available” di baris perintah, atau Model di jendela.</translation>
    </message>
    <message>
        <source>Several models are called “{name}”.</source>
        <translation>Ada beberapa model yang bernama “{name}”.</translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation>Apakah yang dimaksud {names}?</translation>
    </message>
    <message>
        <source>There is no model named “{name}”.</source>
        <translation>Tidak ada model bernama “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” is no .argosmodel file.</source>
        <translation>“{name}” bukan berkas .argosmodel.</translation>
    </message>
    <message>
        <source>“dwibaca models download NAME” downloads a model, “dwibaca models add FOLDER” takes a folder.</source>
        <translation>“dwibaca models download NAME” mengunduh model, “dwibaca models add FOLDER” menerima folder.</translation>
    </message>
    <message>
        <source>The difficulty</source>
        <translation>Tingkat kesulitan</translation>
    </message>
    <message>
        <source>This could not be read aloud</source>
        <translation>Ini tidak dapat dibacakan</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Bahasa Inggris</translation>
    </message>
    <message>
        <source>There is no {language} voice.</source>
        <translation>Tidak ada suara untuk {language}.</translation>
    </message>
    <message>
        <source>Add a voice in the system settings under Accessibility, Spoken Content, and try again.</source>
        <translation>Tambahkan suara di pengaturan sistem pada bagian Aksesibilitas, Konten Lisan, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Add a voice in the Windows settings under Time &amp; Language, Speech, or install eSpeak NG, and try again.</source>
        <translation>Tambahkan suara di pengaturan Windows pada bagian Waktu &amp; Bahasa, Ucapan, atau pasang eSpeak NG, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Install espeak-ng with your system&apos;s package manager, and try again.</source>
        <translation>Pasang espeak-ng dengan pengelola paket sistem Anda, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The system&apos;s speech program said: {reason}.</source>
        <translation>Program suara sistem menyatakan: {reason}.</translation>
    </message>
    <message>
        <source>Check that sound works, or choose another voice.</source>
        <translation>Pastikan suara berfungsi, atau pilih suara lain.</translation>
    </message>
    <message>
        <source>Look at the address of the list of Argos packages, under “Network” in the settings.</source>
        <translation>Periksa alamat daftar paket Argos di bagian “Jaringan” pada pengaturan.</translation>
    </message>
    <message>
        <source>written together; standard: {words}</source>
        <translation>ditulis serangkai; baku: {words}</translation>
    </message>
    <message>
        <source>not in the dictionary: what translations mostly have</source>
        <translation>tidak ada di kamus: yang paling sering ada di terjemahan</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>Entri</translation>
    </message>
    <message>
        <source>Choose a CSV file of entries.</source>
        <translation>Pilih berkas CSV berisi entri.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>bahasa Arab</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>bahasa Tionghoa</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>bahasa Jepang</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>bahasa Belanda</translation>
    </message>
    <message>
        <source>French</source>
        <translation>bahasa Prancis</translation>
    </message>
    <message>
        <source>German</source>
        <translation>bahasa Jerman</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>bahasa Spanyol</translation>
    </message>
    <message>
        <source>another language ({code})</source>
        <translation>bahasa lain ({code})</translation>
    </message>
    <message>
        <source>This text is in {name}. The translation model expects {expected}, so do not rely on what it makes of it.</source>
        <translation>Teks ini dalam {name}. Model terjemahan ini dibuat untuk {expected}, jadi jangan mengandalkan hasilnya.</translation>
    </message>
    <message>
        <source>The graphics card could not be used ({reason}), so the processor translates.</source>
        <translation>Kartu grafis tidak dapat dipakai ({reason}), jadi prosesor yang menerjemahkan.</translation>
    </message>
    <message>
        <source>“{name}” needs about {needed} GB of memory, and this computer has {total} GB.</source>
        <translation>“{name}” memerlukan sekitar {needed} GB memori, dan komputer ini memiliki {total} GB.</translation>
    </message>
    <message>
        <source>Choose a smaller model.</source>
        <translation>Pilih model yang lebih kecil.</translation>
    </message>
    <message>
        <source>“{name}” needs about {needed} GB of memory, and {free} GB are free now.</source>
        <translation>“{name}” memerlukan sekitar {needed} GB memori, dan yang bebas saat ini {free} GB.</translation>
    </message>
    <message>
        <source>Close other programs and try again, or choose a smaller model.</source>
        <translation>Tutup program lain lalu coba lagi, atau pilih model yang lebih kecil.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Daftar itu tidak dapat dibaca</translation>
    </message>
    <message>
        <source>There is no folder “{folder}”.</source>
        <translation>Tidak ada folder “{folder}”.</translation>
    </message>
    <message>
        <source>Check its path.</source>
        <translation>Periksa jalurnya.</translation>
    </message>
    <message>
        <source>“{file}” is a file, not the folder of a model.</source>
        <translation>“{file}” adalah berkas, bukan folder model.</translation>
    </message>
    <message>
        <source>Choose the folder that holds model.bin. An .argosmodel file is installed as it is.</source>
        <translation>Pilih folder yang berisi model.bin. Berkas .argosmodel dipasang langsung.</translation>
    </message>
    <message>
        <source>Repeat the command without --no-network.</source>
        <translation>Ulangi perintah tanpa --no-network.</translation>
    </message>
    <message>
        <source>The list of Argos packages was never fetched, and is not now because of --no-network.</source>
        <translation>Daftar paket Argos belum pernah diambil, dan sekarang tidak diambil karena --no-network.</translation>
    </message>
    <message>
        <source>No sound could be played: the system has no sound card that works, or no sound service.</source>
        <translation>Tidak ada suara yang dapat diputar: sistem tidak memiliki kartu suara yang berfungsi, atau tidak ada layanan suara.</translation>
    </message>
    <message>
        <source>Check that other programs can be heard, and try again.</source>
        <translation>Periksa apakah program lain terdengar, lalu coba lagi.</translation>
    </message>
    <message>
        <source>“{name}” has a part of speech that Dwibaca does not know: “{part}” at “{form}”.</source>
        <translation>“{name}” memuat kelas kata yang tidak dikenal Dwibaca: “{part}” pada “{form}”.</translation>
    </message>
    <message>
        <source>Known are {parts}.</source>
        <translation>Yang dikenal: {parts}.</translation>
    </message>
    <message>
        <source>There is no file “{file}”.</source>
        <translation>Tidak ada berkas “{file}”.</translation>
    </message>
    <message>
        <source>Check its name and its folder.</source>
        <translation>Periksa nama dan foldernya.</translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation>“{file}” adalah folder.</translation>
    </message>
    <message>
        <source>“{name}” is too large for a list.</source>
        <translation>“{name}” terlalu besar untuk sebuah daftar.</translation>
    </message>
    <message>
        <source>“{name}” is not text in UTF-8.</source>
        <translation>“{name}” bukan teks UTF-8.</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8, or choose another.</source>
        <translation>Simpan sebagai CSV dalam UTF-8, atau pilih yang lain.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: {error}.</source>
        <translation>“{name}” rusak: {error}.</translation>
    </message>
    <message>
        <source>Its first line must name the columns {columns}; others may follow.</source>
        <translation>Baris pertamanya harus menyebut kolom {columns}; kolom lain boleh menyusul.</translation>
    </message>
    <message>
        <source>“{name}” is empty.</source>
        <translation>“{name}” kosong.</translation>
    </message>
    <message>
        <source>“{name}” has the columns {found}, not {needed}.</source>
        <translation>“{name}” memuat kolom {found}, bukan {needed}.</translation>
    </message>
    <message>
        <source>Notes on articles that were lost are in “{file}”.</source>
        <translation>Catatan pada artikel yang hilang ada di “{file}”.</translation>
    </message>
    <message>
        <source>This link to an article of a library is damaged.</source>
        <translation>Tautan ke artikel pustaka ini rusak.</translation>
    </message>
    <message>
        <source>Copy the whole link once more.</source>
        <translation>Salin sekali lagi tautan itu seutuhnya.</translation>
    </message>
    <message>
        <source>The collection</source>
        <translation>Koleksi itu</translation>
    </message>
    <message>
        <source>There is no collection “{name}” in your library.</source>
        <translation>Tidak ada koleksi “{name}” di pustaka Anda.</translation>
    </message>
    <message>
        <source>This collection is not in your library any more.</source>
        <translation>Koleksi ini tidak ada lagi di pustaka Anda.</translation>
    </message>
    <message>
        <source>Look for another in the list.</source>
        <translation>Cari yang lain di daftar.</translation>
    </message>
    <message>
        <source>In “{name}”: {note}</source>
        <translation>Dalam “{name}”: {note}</translation>
    </message>
    <message>
        <source>A collection needs a name.</source>
        <translation>Koleksi memerlukan nama.</translation>
    </message>
    <message>
        <source>Enter one.</source>
        <translation>Masukkan satu nama.</translation>
    </message>
    <message>
        <source>There is a collection “{name}” already.</source>
        <translation>Sudah ada koleksi “{name}”.</translation>
    </message>
    <message>
        <source>Your sources could not be opened</source>
        <translation>Sumber Anda tidak dapat dibuka</translation>
    </message>
    <message>
        <source>This is being done already</source>
        <translation>Ini sedang dikerjakan</translation>
    </message>
    <message>
        <source>This is not followed</source>
        <translation>Ini tidak diikuti</translation>
    </message>
    <message>
        <source>This cannot be followed</source>
        <translation>Ini tidak dapat diikuti</translation>
    </message>
    <message>
        <source>The file or its folder can only be read.</source>
        <translation>Berkas atau foldernya hanya dapat dibaca.</translation>
    </message>
    <message>
        <source>Its folder cannot be written.</source>
        <translation>Foldernya tidak dapat ditulisi.</translation>
    </message>
    <message>
        <source>Keep it on this computer.</source>
        <translation>Simpanlah di komputer ini.</translation>
    </message>
    <message>
        <source>Move the file away, and import your list of sources again (OPML), if you have exported one.</source>
        <translation>Pindahkan berkasnya, lalu impor kembali daftar sumber Anda (OPML), jika pernah Anda ekspor.</translation>
    </message>
    <message>
        <source>A part of what is followed cannot be read.</source>
        <translation>Sebagian dari yang diikuti tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>{what} is not saved.</source>
        <translation>{what} tidak tersimpan.</translation>
    </message>
    <message>
        <source>Another window or command is fetching what is new at this moment.</source>
        <translation>Jendela atau perintah lain sedang mengambil yang baru.</translation>
    </message>
    <message>
        <source>It was written by a newer version of Dwibaca.</source>
        <translation>Berkas itu ditulis oleh versi Dwibaca yang lebih baru.</translation>
    </message>
    <message>
        <source>Install that version.</source>
        <translation>Pasanglah versi itu.</translation>
    </message>
    <message>
        <source>It is a database of another program.</source>
        <translation>Berkas itu basis data program lain.</translation>
    </message>
    <message>
        <source>Move it away.</source>
        <translation>Pindahkan berkas itu.</translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation>Berkas itu rusak.</translation>
    </message>
    <message>
        <source>{host} asks programs not to fetch this by themselves (robots.txt).</source>
        <translation>{host} meminta agar program tidak mengambil ini sendiri (robots.txt).</translation>
    </message>
    <message>
        <source>Open it yourself, with a click.</source>
        <translation>Bukalah sendiri dengan sekali klik.</translation>
    </message>
    <message>
        <source>{host} asks for a pause of {minutes} min.</source>
        <translation>{host} meminta jeda {minutes} menit.</translation>
    </message>
    <message>
        <source>Check that it is there.</source>
        <translation>Periksa apakah berkas itu ada.</translation>
    </message>
    <message>
        <source>“{address}” is no address on the web, and no file or folder that is there.</source>
        <translation>“{address}” bukan alamat di web, dan bukan berkas atau folder yang ada.</translation>
    </message>
    <message>
        <source>Give the address of an outlet, such as antaranews.com, or choose a suggestion.</source>
        <translation>Berikan alamat sebuah media, misalnya antaranews.com, atau pilih sebuah usulan.</translation>
    </message>
    <message>
        <source>There is nothing on this page that can be followed: no feed, and no links to articles.</source>
        <translation>Tidak ada yang dapat diikuti di halaman ini: tidak ada umpan dan tidak ada tautan ke artikel.</translation>
    </message>
    <message>
        <source>Give the address of the outlet&apos;s front page, or of one of its sections.</source>
        <translation>Berikan alamat halaman depan media itu, atau salah satu rubriknya.</translation>
    </message>
    <message>
        <source>“{path}” is no list: it has no addresses on the web, and is no list of sources (OPML).</source>
        <translation>“{path}” bukan daftar: tidak ada alamat web di dalamnya, dan bukan daftar sumber (OPML).</translation>
    </message>
    <message>
        <source>Give a file with addresses, one a line.</source>
        <translation>Berikan berkas berisi alamat, satu per baris.</translation>
    </message>
    <message>
        <source>It is no list of sources (OPML).</source>
        <translation>Ini bukan daftar sumber (OPML).</translation>
    </message>
    <message>
        <source>Export one from another program.</source>
        <translation>Eksporlah satu dari program lain.</translation>
    </message>
    <message>
        <source>The list is damaged: it is cut short before it names a source.</source>
        <translation>Daftar itu rusak: terpotong sebelum menyebut satu sumber pun.</translation>
    </message>
    <message>
        <source>Export it once more.</source>
        <translation>Ekspor sekali lagi.</translation>
    </message>
    <message>
        <source>The list names no sources on the web.</source>
        <translation>Daftar itu tidak menyebut sumber di web.</translation>
    </message>
    <message>
        <source>What it sends is neither a feed nor a page.</source>
        <translation>Yang dikirimnya bukan umpan dan bukan halaman.</translation>
    </message>
    <message>
        <source>Look at the address in a browser, and give that of a feed or of a page with links to articles.</source>
        <translation>Lihat alamatnya di peramban, lalu berikan alamat umpan atau halaman dengan tautan ke artikel.</translation>
    </message>
    <message>
        <source>Check that it is there, and that its drive is connected.</source>
        <translation>Periksa apakah berkas itu ada dan kandarnya tersambung.</translation>
    </message>
    <message>
        <source>What was tidied up</source>
        <translation>Yang dirapikan</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>Aturan itu</translation>
    </message>
    <message>
        <source>There is no rule {number}.</source>
        <translation>Tidak ada aturan {number}.</translation>
    </message>
    <message>
        <source>Look for it in the list of rules.</source>
        <translation>Carilah dalam daftar aturan.</translation>
    </message>
    <message>
        <source>The rule “{title}” collects nothing: it decides what is shown.</source>
        <translation>Aturan “{title}” tidak mengumpulkan apa pun: aturan itu menentukan apa yang ditampilkan.</translation>
    </message>
    <message>
        <source>Name a rule that collects, or add one.</source>
        <translation>Sebutkan aturan yang mengumpulkan, atau tambahkan satu.</translation>
    </message>
    <message>
        <source>No article has at least {shortest} words and at most {longest}.</source>
        <translation>Tidak ada artikel yang sekurang-kurangnya {shortest} kata dan sebanyak-banyaknya {longest} kata.</translation>
    </message>
    <message>
        <source>Change one of the two lengths.</source>
        <translation>Ubah salah satu dari kedua panjang itu.</translation>
    </message>
    <message>
        <source>The source</source>
        <translation>Sumber itu</translation>
    </message>
    <message>
        <source>There is no source {number}.</source>
        <translation>Tidak ada sumber {number}.</translation>
    </message>
    <message>
        <source>Look for it in the list of sources.</source>
        <translation>Carilah dalam daftar sumber.</translation>
    </message>
    <message>
        <source>“{title}” is followed no more.</source>
        <translation>“{title}” tidak diikuti lagi.</translation>
    </message>
    <message>
        <source>Bring it back with “dwibaca follow remove --undo {number}”.</source>
        <translation>Kembalikan dengan “dwibaca follow remove --undo {number}”.</translation>
    </message>
    <message>
        <source>You have paused it.</source>
        <translation>Anda telah menjedanya.</translation>
    </message>
    <message>
        <source>When a site was asked last</source>
        <translation>Waktu situs terakhir ditanyai</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Yang baru</translation>
    </message>
    <message>
        <source>The time of the update</source>
        <translation>Waktu pembaruan</translation>
    </message>
    <message>
        <source>It has moved to an address that you follow already.</source>
        <translation>Sumber itu pindah ke alamat yang sudah Anda ikuti.</translation>
    </message>
    <message>
        <source>It sends a page and no feed any more.</source>
        <translation>Yang dikirimnya kini halaman, bukan umpan.</translation>
    </message>
    <message>
        <source>Look at the address in a browser; add the site again to find its feeds.</source>
        <translation>Lihat alamatnya di peramban; tambahkan lagi situsnya untuk menemukan umpannya.</translation>
    </message>
    <message>
        <source>What is to be read ahead</source>
        <translation>Yang akan dibaca lebih dulu</translation>
    </message>
    <message>
        <source>As many articles as you allow a day were read ahead today: {number}.</source>
        <translation>Artikel yang Anda izinkan sehari sudah terbaca hari ini: {number}.</translation>
    </message>
    <message>
        <source>As much as you allow a day was fetched today: {size} MB.</source>
        <translation>Yang Anda izinkan diambil sehari sudah terambil hari ini: {size} MB.</translation>
    </message>
    <message>
        <source>Articles are not kept in your library, and what is read ahead has no other place.</source>
        <translation>Artikel tidak disimpan di koleksi Anda, padahal yang dibaca lebih dulu tidak punya tempat lain.</translation>
    </message>
    <message>
        <source>Turn the saving of articles on in the settings, page “Privacy”.</source>
        <translation>Nyalakan penyimpanan artikel di pengaturan, halaman “Privasi”.</translation>
    </message>
    <message>
        <source>The computer runs on its battery.</source>
        <translation>Komputer berjalan dengan baterainya.</translation>
    </message>
    <message>
        <source>The network is metered.</source>
        <translation>Jaringan ini berkuota.</translation>
    </message>
    <message>
        <source>The page from the browser is no longer there.</source>
        <translation>Halaman dari peramban sudah tidak ada.</translation>
    </message>
    <message>
        <source>Click the extension&apos;s button in the browser once more.</source>
        <translation>Klik tombol ekstensi di peramban sekali lagi.</translation>
    </message>
    <message>
        <source>The feed that is suggested as “{name}” is gone: {reason}</source>
        <translation>Umpan yang diusulkan sebagai “{name}” sudah tidak ada: {reason}</translation>
    </message>
    <message>
        <source>Follow the front page of its site instead: {address}</source>
        <translation>Sebagai gantinya, ikuti halaman depan situsnya: {address}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Dwibaca</source>
        <translation>Tentang Dwibaca</translation>
    </message>
    <message>
        <source>Dwibaca {version} shows Indonesian news side by side with English. The translation is made on this computer; nothing that is read is sent anywhere, unless you let a server of your own translate.</source>
        <translation>Dwibaca {version} menampilkan berita Indonesia berdampingan dengan bahasa Inggrisnya. Terjemahan dibuat di komputer ini; tidak ada yang dibaca dikirim ke mana pun, kecuali Anda membiarkan server Anda sendiri menerjemahkan.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lisensi</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>&amp;Salin Versi</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>New &amp;Tab</source>
        <translation>&amp;Tab Baru</translation>
    </message>
    <message>
        <source>New Pri&amp;vate Tab</source>
        <translation>Tab Pri&amp;vat Baru</translation>
    </message>
    <message>
        <source>Enter an &amp;Address</source>
        <translation>Ketik &amp;Alamat</translation>
    </message>
    <message>
        <source>&amp;Open a Saved Page…</source>
        <translation>&amp;Buka Halaman Tersimpan…</translation>
    </message>
    <message>
        <source>&amp;Paste and Open</source>
        <translation>Tem&amp;pel dan Buka</translation>
    </message>
    <message>
        <source>Recent Art&amp;icles</source>
        <translation>Te&amp;rakhir Dibuka</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>&amp;Muat Ulang</translation>
    </message>
    <message>
        <source>T&amp;ranslate Again</source>
        <translation>Ter&amp;jemahkan Lagi</translation>
    </message>
    <message>
        <source>&amp;Wrong Text?…</source>
        <translation>Teks &amp;Salah?…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Hentikan</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>Pri&amp;nt…</source>
        <translation>&amp;Cetak…</translation>
    </message>
    <message>
        <source>Reopen Close&amp;d Tab</source>
        <translation>Buka Lagi Tab yang &amp;Ditutup</translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation>T&amp;utup Tab</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Copy in &amp;Both Languages</source>
        <translation>Salin Kedua &amp;Bahasa</translation>
    </message>
    <message>
        <source>Copy &amp;Quotation</source>
        <translation>Salin K&amp;utipan</translation>
    </message>
    <message>
        <source>&amp;Edit the English…</source>
        <translation>Sunting Teks &amp;Inggris…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Cari…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Cari Beri&amp;kutnya</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>Cari Sebelum&amp;nya</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Model…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Pengaturan…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>&amp;Berdampingan</translation>
    </message>
    <message>
        <source>&amp;Original Only</source>
        <translation>Teks &amp;Asli Saja</translation>
    </message>
    <message>
        <source>&amp;English Only</source>
        <translation>Bahasa &amp;Inggris Saja</translation>
    </message>
    <message>
        <source>English &amp;Below the Original</source>
        <translation>Bahasa Inggris di Ba&amp;wah Teks Asli</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>&amp;Perbesar Teks</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>Per&amp;kecil Teks</translation>
    </message>
    <message>
        <source>&amp;Usual Size</source>
        <translation>&amp;Ukuran Biasa</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Ikuti &amp;Sistem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>Se&amp;pia</source>
        <translation>Se&amp;pia</translation>
    </message>
    <message>
        <source>L&amp;ibrary</source>
        <translation>Perpu&amp;stakaan</translation>
    </message>
    <message>
        <source>&amp;Next Doubtful Sentence</source>
        <translation>Kalimat &amp;Meragukan Berikutnya</translation>
    </message>
    <message>
        <source>&amp;Previous Doubtful Sentence</source>
        <translation>Kalimat Meragukan Sebe&amp;lumnya</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>Kembali ke Artikel Ta&amp;di</translation>
    </message>
    <message>
        <source>Ne&amp;xt Tab</source>
        <translation>Tab Berikut&amp;nya</translation>
    </message>
    <message>
        <source>Pre&amp;vious Tab</source>
        <translation>Tab Seb&amp;elumnya</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>La&amp;yar Penuh</translation>
    </message>
    <message>
        <source>Notes and High&amp;lights</source>
        <translation>Catatan dan S&amp;orotan</translation>
    </message>
    <message>
        <source>&amp;Rules…</source>
        <translation>&amp;Aturan…</translation>
    </message>
    <message>
        <source>Reading &amp;Ahead…</source>
        <translation>Membaca &amp;Lebih Dulu…</translation>
    </message>
    <message>
        <source>&amp;Digest…</source>
        <translation>&amp;Intisari…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>B&amp;antuan</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Pintasan Keyboard</translation>
    </message>
    <message>
        <source>&amp;Welcome</source>
        <translation>&amp;Selamat Datang</translation>
    </message>
    <message>
        <source>The &amp;Sample Article</source>
        <translation>Artikel &amp;Contoh</translation>
    </message>
    <message>
        <source>&amp;About Dwibaca</source>
        <translation>&amp;Tentang Dwibaca</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Kalimat berikutnya</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Kalimat sebelumnya</translation>
    </message>
    <message>
        <source>Beginning and end</source>
        <translation>Awal dan akhir</translation>
    </message>
    <message>
        <source>A screen up or down</source>
        <translation>Satu layar ke atas atau ke bawah</translation>
    </message>
    <message>
        <source>Open the article</source>
        <translation>Buka artikel</translation>
    </message>
    <message>
        <source>Open it in a new tab</source>
        <translation>Buka di tab baru</translation>
    </message>
    <message>
        <source>Put a star on it, or take it off</source>
        <translation>Beri atau lepas bintang</translation>
    </message>
    <message>
        <source>Tag it</source>
        <translation>Beri label</translation>
    </message>
    <message>
        <source>Mark it as read, or unread</source>
        <translation>Tandai sudah atau belum dibaca</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Bring back what was deleted last</source>
        <translation>Kembalikan yang terakhir dihapus</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Di dalam artikel</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>Di pustaka</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>Pan&amp;duan</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>&amp;Translate Sentence Carefully</source>
        <translation>Terjemahkan Kalimat dengan Ce&amp;rmat</translation>
    </message>
    <message>
        <source>&amp;Always Translate This As…</source>
        <translation>Selalu &amp;Terjemahkan Ini Sebagai…</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Kata</translation>
    </message>
    <message>
        <source>&amp;My Words…</source>
        <translation>&amp;Kata Saya…</translation>
    </message>
    <message>
        <source>&amp;Review Words…</source>
        <translation>&amp;Ulangi Kata…</translation>
    </message>
    <message>
        <source>&amp;Look Up Word</source>
        <translation>&amp;Cari Arti Kata</translation>
    </message>
    <message>
        <source>&amp;Hide the English</source>
        <translation>Sembunyikan Ba&amp;hasa Inggris</translation>
    </message>
    <message>
        <source>Show hidden English, or hide it again</source>
        <translation>Tampilkan bahasa Inggris yang tersembunyi, atau sembunyikan lagi</translation>
    </message>
    <message>
        <source>Read Aloud from Here, or &amp;Pause</source>
        <translation>Bacakan dari Sini, atau &amp;Jeda</translation>
    </message>
    <message>
        <source>&amp;Next Sentence Aloud</source>
        <translation>Bacakan Kalimat &amp;Berikutnya</translation>
    </message>
    <message>
        <source>P&amp;revious Sentence Aloud</source>
        <translation>Bacakan Kalimat &amp;Sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Stop Reading Aloud</source>
        <translation>Ber&amp;henti Membacakan</translation>
    </message>
    <message>
        <source>&amp;Read Aloud</source>
        <translation>Baca Nya&amp;ring</translation>
    </message>
    <message>
        <source>&amp;Own Entries…</source>
        <translation>&amp;Entri Sendiri…</translation>
    </message>
    <message>
        <source>Mar&amp;k My Words</source>
        <translation>&amp;Tandai Kata Saya</translation>
    </message>
    <message>
        <source>Copy as &amp;Quotation</source>
        <translation>Salin s&amp;ebagai Kutipan</translation>
    </message>
    <message>
        <source>&amp;Plain Text</source>
        <translation>&amp;Teks Biasa</translation>
    </message>
    <message>
        <source>Mar&amp;kdown</source>
        <translation>Mar&amp;kdown</translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation>&amp;HTML</translation>
    </message>
    <message>
        <source>Chica&amp;go, a Note</source>
        <translation>Chica&amp;go, Catatan Kaki</translation>
    </message>
    <message>
        <source>&amp;APA</source>
        <translation>&amp;APA</translation>
    </message>
    <message>
        <source>&amp;MLA</source>
        <translation>&amp;MLA</translation>
    </message>
    <message>
        <source>Bib&amp;TeX</source>
        <translation>&amp;BibTeX</translation>
    </message>
    <message>
        <source>&amp;RIS</source>
        <translation>&amp;RIS</translation>
    </message>
    <message>
        <source>CSL-&amp;JSON (Zotero)</source>
        <translation>CSL-&amp;JSON (Zotero)</translation>
    </message>
    <message>
        <source>The &amp;Original</source>
        <translation>Teks A&amp;sli</translation>
    </message>
    <message>
        <source>The &amp;English</source>
        <translation>Bahasa &amp;Inggris</translation>
    </message>
    <message>
        <source>&amp;Both Languages</source>
        <translation>K&amp;edua Bahasa</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Catatan</translation>
    </message>
    <message>
        <source>Highlight &amp;Yellow</source>
        <translation>Sorot &amp;Kuning</translation>
    </message>
    <message>
        <source>Highlight &amp;Green</source>
        <translation>Sorot &amp;Hijau</translation>
    </message>
    <message>
        <source>Highlight &amp;Blue</source>
        <translation>Sorot &amp;Biru</translation>
    </message>
    <message>
        <source>Highlight &amp;Pink</source>
        <translation>Sorot &amp;Merah Muda</translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <translation>&amp;Garis Bawahi</translation>
    </message>
    <message>
        <source>&amp;Remove Highlight</source>
        <translation>Ha&amp;pus Sorotan</translation>
    </message>
    <message>
        <source>&amp;Write a Note</source>
        <translation>&amp;Tulis Catatan</translation>
    </message>
    <message>
        <source>Note on the &amp;Article</source>
        <translation>Catatan untuk &amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;Notes Beside the Text</source>
        <translation>&amp;Catatan di Samping Teks</translation>
    </message>
    <message>
        <source>Ne&amp;xt Highlight or Note</source>
        <translation>Sorotan atau Catatan Berik&amp;utnya</translation>
    </message>
    <message>
        <source>Pre&amp;vious Highlight or Note</source>
        <translation>Sorotan atau Catatan &amp;Sebelumnya</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k to This Sentence</source>
        <translation>Salin T&amp;autan ke Kalimat Ini</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>&amp;Kontras Tinggi</translation>
    </message>
    <message>
        <source>&amp;Collections…</source>
        <translation>K&amp;oleksi…</translation>
    </message>
    <message>
        <source>Add it to a collection</source>
        <translation>Masukkan ke koleksi</translation>
    </message>
    <message>
        <source>From selected words to the bar at them</source>
        <translation>Dari kata yang dipilih ke bilah di dekatnya</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Kembali ke teks</translation>
    </message>
    <message>
        <source>Open the link in a note</source>
        <translation>Buka tautan dalam catatan</translation>
    </message>
    <message>
        <source>Open the article at a listed note</source>
        <translation>Buka artikel pada catatan dalam daftar</translation>
    </message>
    <message>
        <source>Delete a listed note</source>
        <translation>Hapus catatan dalam daftar</translation>
    </message>
    <message>
        <source>Bring back the note that was deleted last</source>
        <translation>Kembalikan catatan yang terakhir dihapus</translation>
    </message>
    <message>
        <source>In the notes</source>
        <translation>Dalam catatan</translation>
    </message>
    <message>
        <source>&amp;Inbox</source>
        <translation>Kotak &amp;Masuk</translation>
    </message>
    <message>
        <source>&amp;Look for News</source>
        <translation>&amp;Cari yang Baru</translation>
    </message>
    <message>
        <source>&amp;Sources…</source>
        <translation>&amp;Sumber…</translation>
    </message>
    <message>
        <source>&amp;Pause Reading Ahead</source>
        <translation>&amp;Jeda Membaca Lebih Dulu</translation>
    </message>
    <message>
        <source>Keep it, or no more</source>
        <translation>Simpan, atau tidak lagi</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Sembunyikan</translation>
    </message>
    <message>
        <source>Read it ahead</source>
        <translation>Baca lebih dulu</translation>
    </message>
    <message>
        <source>Undo the last mark</source>
        <translation>Urungkan tanda terakhir</translation>
    </message>
    <message>
        <source>In the inbox</source>
        <translation>Di kotak masuk</translation>
    </message>
    <message>
        <source>Fo&amp;llowing</source>
        <translation>&amp;Mengikuti</translation>
    </message>
</context>
<context>
    <name>AddressBar</name>
    <message>
        <source>Address of an article, or a saved page</source>
        <translation>Alamat artikel, atau halaman tersimpan</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Library: what you have read (F9)</source>
        <translation>Pustaka: yang sudah Anda baca (F9)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Pustaka</translation>
    </message>
    <message>
        <source>Open a saved page (Ctrl+O)</source>
        <translation>Buka halaman tersimpan (Ctrl+O)</translation>
    </message>
    <message>
        <source>Stop, and keep what is there (Esc)</source>
        <translation>Berhenti, dan simpan yang sudah ada (Esc)</translation>
    </message>
    <message>
        <source>Open a saved page</source>
        <translation>Buka halaman tersimpan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Berhenti</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>Huruf dan warna</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Tata letak</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Tata Letak</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Buka…</translation>
    </message>
</context>
<context>
    <name>AheadDialog</name>
    <message>
        <source>To come</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Today: {done} of at most {articles} articles, {size} of at most {megabytes} MB.</source>
        <translation>Hari ini: {done} dari paling banyak {articles} artikel, {size} dari paling banyak {megabytes} MB.</translation>
    </message>
    <message>
        <source>Nothing is read ahead, because articles are not kept in the library.</source>
        <translation>Tidak ada yang dibaca lebih dulu, karena artikel tidak disimpan di koleksi.</translation>
    </message>
    <message>
        <source>Paused. What was begun is gone on with.</source>
        <translation>Dijeda. Yang sudah dimulai akan dilanjutkan.</translation>
    </message>
    <message>
        <source>At rest.</source>
        <translation>Diam.</translation>
    </message>
    <message>
        <source>There is nothing to be read ahead.</source>
        <translation>Tidak ada yang akan dibaca lebih dulu.</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Lanjutkan</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Jeda</translation>
    </message>
    <message>
        <source>Go On &amp;Anyway</source>
        <translation>Tetap Lanjutka&amp;n</translation>
    </message>
    <message>
        <source>Read Ahead &amp;Now</source>
        <translation>Baca Lebih Dulu &amp;Sekarang</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are not read ahead.</source>
        <translation>
            <numerusform>%n artikel tidak dibaca lebih dulu.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>Reading Ahead</source>
        <translation>Membaca Lebih Dulu</translation>
    </message>
    <message>
        <source>&amp;Limits…</source>
        <translation>&amp;Batas…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Buk&amp;a</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Coba Lagi</translation>
    </message>
    <message>
        <source>Ta&amp;ke Out</source>
        <translation>&amp;Keluarkan</translation>
    </message>
    <message>
        <source>Progress of the article</source>
        <translation>Kemajuan artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of your sources and rules can be read ahead.</source>
        <translation>
            <numerusform>%n artikel dari sumber dan aturan Anda dapat dibaca lebih dulu.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AloudReader</name>
    <message>
        <source>Looking for voices …</source>
        <translation>Mencari suara …</translation>
    </message>
</context>
<context>
    <name>AlternativesMenu</name>
    <message>
        <source>Other Translations</source>
        <translation>Terjemahan Lain</translation>
    </message>
    <message>
        <source>Asking the model …</source>
        <translation>Bertanya kepada model …</translation>
    </message>
    <message>
        <source>There is no other translation.</source>
        <translation>Tidak ada terjemahan lain.</translation>
    </message>
    <message>
        <source>Your wording: {words}</source>
        <translation>Rumusan Anda: {words}</translation>
    </message>
    <message>
        <source>Your wording:</source>
        <translation>Rumusan Anda:</translation>
    </message>
</context>
<context>
    <name>BetterModelButton</name>
    <message>
        <source>Get a Better Model…</source>
        <translation>Ambil Model yang Lebih Baik…</translation>
    </message>
    <message>
        <source>The small model that came along translates; a larger one translates better.</source>
        <translation>Yang menerjemahkan adalah model kecil bawaan; yang lebih besar menerjemahkan lebih baik.</translation>
    </message>
</context>
<context>
    <name>BilingualView</name>
    <message>
        <source>The article in Indonesian and English</source>
        <translation>Artikel dalam bahasa Indonesia dan Inggris</translation>
    </message>
    <message>
        <source>Your own wording</source>
        <translation>Kata-kata Anda sendiri</translation>
    </message>
    <message>
        <source>Look twice: {reasons}.</source>
        <translation>Periksa lagi: {reasons}.</translation>
    </message>
    <message>
        <source>Ctrl+click opens {host} in your browser</source>
        <translation>Ctrl+klik membuka {host} di peramban Anda</translation>
    </message>
    <message>
        <source>No sentence of this article is marked as doubtful.</source>
        <translation>Tidak ada kalimat artikel ini yang ditandai meragukan.</translation>
    </message>
    <message>
        <source>Doubtful sentence {number} of {count}. Look twice: {reasons}.</source>
        <translation>Kalimat meragukan {number} dari {count}. Periksa lagi: {reasons}.</translation>
    </message>
    <message>
        <source>Middle click or Ctrl+Shift+click opens it in a new tab</source>
        <translation>Klik tengah atau Ctrl+Shift+klik membukanya di tab baru</translation>
    </message>
    <message>
        <source>Click to show the English, or choose the sentence and press Space</source>
        <translation>Klik untuk menampilkan bahasa Inggris, atau pilih kalimatnya dan tekan Spasi</translation>
    </message>
</context>
<context>
    <name>BrowserPage</name>
    <message>
        <source>The extension hands the page that you see in your browser to Dwibaca, also where you are signed in. Connect the browsers of this account, load the extension from its folder there, and click its button on a page. The manual describes each step.</source>
        <translation>Ekstensi menyerahkan halaman yang Anda lihat di peramban kepada Dwibaca, juga di situs tempat Anda sudah masuk. Hubungkan peramban akun ini, muat ekstensi dari foldernya di sana, lalu klik tombolnya pada sebuah halaman. Buku panduan menjelaskan setiap langkah.</translation>
    </message>
    <message>
        <source>The bookmarklet hands over the address only, and works in every browser. Give it to a new bookmark as its address.</source>
        <translation>Bookmarklet hanya menyerahkan alamat, dan berfungsi di setiap peramban. Berikan kepada markah baru sebagai alamatnya.</translation>
    </message>
    <message>
        <source>&amp;Connect Browsers</source>
        <translation>&amp;Hubungkan Peramban</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Putuskan</translation>
    </message>
    <message>
        <source>Open the &amp;Extension&apos;s Folder</source>
        <translation>Buka &amp;Folder Ekstensi</translation>
    </message>
    <message>
        <source>Copy the &amp;Bookmarklet</source>
        <translation>Salin &amp;Bookmarklet</translation>
    </message>
    <message>
        <source>Connected: {names}. Start the browser again if it is open.</source>
        <translation>Terhubung: {names}. Mulai ulang peramban jika sedang terbuka.</translation>
    </message>
    <message>
        <source>No browser was found in your home folder. Start the browser once, and try it again.</source>
        <translation>Tidak ada peramban yang ditemukan di folder rumah Anda. Jalankan peramban sekali, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Disconnected: {names}.</source>
        <translation>Diputuskan: {names}.</translation>
    </message>
    <message>
        <source>No browser was connected.</source>
        <translation>Tidak ada peramban yang terhubung.</translation>
    </message>
    <message>
        <source>The bookmarklet was copied.</source>
        <translation>Bookmarklet sudah disalin.</translation>
    </message>
</context>
<context>
    <name>Byline</name>
    <message>
        <source>Editor: {name}</source>
        <translation>Editor: {name}</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Name put right: “{after}” for “{before}”</source>
        <translation>Nama diperbaiki: “{after}” menggantikan “{before}”</translation>
    </message>
    <message>
        <source>From your glossary: “{after}” for “{before}”</source>
        <translation>Dari glosarium Anda: “{after}” menggantikan “{before}”</translation>
    </message>
</context>
<context>
    <name>ClipboardOffer</name>
    <message>
        <source>Open the copied address: {address}</source>
        <translation>Buka alamat yang disalin: {address}</translation>
    </message>
</context>
<context>
    <name>CollectionsDialog</name>
    <message>
        <source>New Collection</source>
        <translation>Koleksi Baru</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>Ganti Nama Koleksi</translation>
    </message>
    <message>
        <source>Drag articles into another order, or move them with Alt+Up and Alt+Down.</source>
        <translation>Seret artikel ke urutan lain, atau pindahkan dengan Alt+Atas dan Alt+Bawah.</translation>
    </message>
    <message>
        <source>There are no collections yet. “New…” makes one; the menu of an article in the library adds it.</source>
        <translation>Belum ada koleksi. “Baru…” membuat satu; menu artikel di pustaka memasukkan artikelnya.</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Koleksi</translation>
    </message>
    <message>
        <source>&amp;Collections:</source>
        <translation>&amp;Koleksi:</translation>
    </message>
    <message>
        <source>&amp;Articles in their order:</source>
        <translation>&amp;Artikel menurut urutannya:</translation>
    </message>
    <message>
        <source>N&amp;ote on the collection:</source>
        <translation>&amp;Catatan untuk koleksi:</translation>
    </message>
    <message>
        <source>No&amp;te on the article:</source>
        <translation>Ca&amp;tatan untuk artikel:</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Baru…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Ganti Nama…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>Buka Art&amp;ikel</translation>
    </message>
    <message>
        <source>Mo&amp;ve Up</source>
        <translation>&amp;Naikkan</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>Tu&amp;runkan</translation>
    </message>
    <message>
        <source>Ta&amp;ke Out</source>
        <translation>Ke&amp;luarkan</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>Articles of the collection</source>
        <translation>Artikel di koleksi</translation>
    </message>
    <message>
        <source>Note on the collection</source>
        <translation>Catatan untuk koleksi</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Catatan untuk artikel</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} detik</translation>
    </message>
    <message>
        <source>Compare Models</source>
        <translation>Bandingkan Model</translation>
    </message>
    <message>
        <source>&amp;Paragraph:</source>
        <translation>&amp;Paragraf:</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraf</translation>
    </message>
    <message>
        <source>A paragraph in Indonesian or Malay</source>
        <translation>Satu paragraf dalam bahasa Indonesia atau Melayu</translation>
    </message>
    <message>
        <source>First model</source>
        <translation>Model pertama</translation>
    </message>
    <message>
        <source>Its English</source>
        <translation>Bahasa Inggrisnya</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Model kedua</translation>
    </message>
    <message>
        <source>The models are translating</source>
        <translation>Model sedang menerjemahkan</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>Band&amp;ingkan</translation>
    </message>
</context>
<context>
    <name>DatesDialog</name>
    <message>
        <source>Published Between</source>
        <translation>Diterbitkan antara</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Dari:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;Sampai:</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>What the package says of itself</source>
        <translation>Keterangan dari paket itu sendiri</translation>
    </message>
    <message>
        <source>&amp;Use This Model</source>
        <translation>P&amp;akai Model Ini</translation>
    </message>
    <message>
        <source>Check and &amp;Measure</source>
        <translation>Periksa dan &amp;Ukur</translation>
    </message>
    <message>
        <source>Go On &amp;Downloading</source>
        <translation>Lanjutkan Un&amp;duhan</translation>
    </message>
    <message>
        <source>&amp;Download and Install</source>
        <translation>Un&amp;duh dan Pasang</translation>
    </message>
    <message>
        <source>&amp;Update</source>
        <translation>Perba&amp;rui</translation>
    </message>
    <message>
        <source>Remove What Has &amp;Come</source>
        <translation>Hapus yang Sudah &amp;Terunduh</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Tentang model</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Details for a Report</source>
        <translation>Rincian untuk Laporan</translation>
    </message>
    <message>
        <source>This is all that a report needs. Nothing is sent by itself: copy it, and send it where you like.</source>
        <translation>Hanya ini yang diperlukan untuk laporan. Tidak ada yang terkirim sendiri: salinlah, lalu kirim ke mana Anda mau.</translation>
    </message>
    <message>
        <source>With &amp;addresses and texts of the page</source>
        <translation>Sertakan &amp;alamat dan teks dari halaman</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Saved; this article is not from “{site}”.</source>
        <translation>Tersimpan; artikel ini bukan dari “{site}”.</translation>
    </message>
    <message>
        <source>Saved; this article does not have the tag “{tag}”.</source>
        <translation>Tersimpan; artikel ini tidak memiliki label “{tag}”.</translation>
    </message>
</context>
<context>
    <name>Difficulty</name>
    <message>
        <source>easy: {share}% rare words</source>
        <translation>mudah: {share}% kata langka</translation>
    </message>
    <message>
        <source>medium: {share}% rare words</source>
        <translation>sedang: {share}% kata langka</translation>
    </message>
    <message>
        <source>hard: {share}% rare words</source>
        <translation>sulit: {share}% kata langka</translation>
    </message>
    <message>
        <source>{common}% of the words are beyond the 2,000 commonest of newspapers, {known}% beyond the 5,000 commonest. All forms of a root count as one word; names are not counted.</source>
        <translation>{common}% kata berada di luar 2.000 kata tersering di surat kabar, {known}% di luar 5.000 kata tersering. Semua bentuk dari satu kata dasar dihitung sebagai satu kata; nama tidak dihitung.</translation>
    </message>
</context>
<context>
    <name>DigestDialog</name>
    <message>
        <source>what was read ahead or opened</source>
        <translation>yang dibaca lebih dulu atau dibuka</translation>
    </message>
    <message>
        <source>what you keep</source>
        <translation>yang Anda simpan</translation>
    </message>
    <message>
        <source>collected by “{name}”</source>
        <translation>dikumpulkan oleh “{name}”</translation>
    </message>
    <message>
        <source>from “{name}”</source>
        <translation>dari “{name}”</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are in your library.</source>
        <translation>
            <numerusform>%n artikel ada di koleksi Anda.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not: mark them to be read ahead first.</source>
        <translation>
            <numerusform>%n lagi tidak ada: tandai dahulu untuk dibaca lebih dulu.</numerusform>
        </translation>
    </message>
    <message>
        <source>These articles are not in your library any more.</source>
        <translation>Artikel ini tidak ada lagi di koleksi Anda.</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Intisari</translation>
    </message>
    <message>
        <source>&amp;Of:</source>
        <translation>&amp;Dari:</translation>
    </message>
    <message>
        <source>&amp;Articles:</source>
        <translation>&amp;Artikel:</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>today and yesterday</source>
        <translation>hari ini dan kemarin</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>the last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Close this panel</source>
        <translation>Tutup panel ini</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>words were left untranslated</source>
        <translation>ada kata yang tidak diterjemahkan</translation>
    </message>
    <message>
        <source>it repeats itself</source>
        <translation>terjemahannya berulang-ulang</translation>
    </message>
    <message>
        <source>a number does not match the original</source>
        <translation>ada angka yang tidak cocok dengan teks asli</translation>
    </message>
    <message>
        <source>it is much shorter or longer than the original</source>
        <translation>jauh lebih pendek atau lebih panjang daripada teks asli</translation>
    </message>
    <message>
        <source>the sentence is longer than the model can take, and may be cut short</source>
        <translation>kalimatnya lebih panjang daripada kemampuan model, dan mungkin terpotong</translation>
    </message>
    <message>
        <source>it has characters that the model does not know</source>
        <translation>ada aksara yang tidak dikenal model</translation>
    </message>
    <message>
        <source>the model was unsure of it</source>
        <translation>model kurang yakin</translation>
    </message>
    <message>
        <source>a name of the original is missing</source>
        <translation>sebuah nama dalam teks asli hilang</translation>
    </message>
    <message>
        <source>a name is spelled differently</source>
        <translation>sebuah nama ditulis berbeda</translation>
    </message>
    <message>
        <source>a name is not in the original</source>
        <translation>ada nama yang tidak terdapat dalam teks asli</translation>
    </message>
    <message>
        <source>a negation of the original is missing</source>
        <translation>kata ingkar dalam teks asli hilang</translation>
    </message>
    <message>
        <source>a negation is not in the original</source>
        <translation>ada kata ingkar yang tidak terdapat dalam teks asli</translation>
    </message>
    <message>
        <source>the day of the week does not match the original</source>
        <translation>nama hari tidak sesuai dengan teks asli</translation>
    </message>
    <message>
        <source>the month does not match the original</source>
        <translation>nama bulan tidak sesuai dengan teks asli</translation>
    </message>
    <message>
        <source>a direction does not match the original</source>
        <translation>arah tidak sesuai dengan teks asli</translation>
    </message>
    <message>
        <source>the currency does not match the original</source>
        <translation>mata uang tidak sesuai dengan teks asli</translation>
    </message>
    <message>
        <source>a unit does not match the original</source>
        <translation>satuan tidak sesuai dengan teks asli</translation>
    </message>
    <message>
        <source>the quotation marks of the original are missing</source>
        <translation>tanda kutip dalam teks asli hilang</translation>
    </message>
    <message>
        <source>part of the original seems to be missing</source>
        <translation>sebagian teks asli tampaknya hilang</translation>
    </message>
    <message>
        <source>it seems to say more than the original</source>
        <translation>isinya tampaknya lebih banyak daripada teks asli</translation>
    </message>
    <message>
        <source>a term of your glossary is not used</source>
        <translation>istilah dari glosarium Anda tidak dipakai</translation>
    </message>
    <message>
        <source>it could not be checked</source>
        <translation>kalimat ini tidak dapat diperiksa</translation>
    </message>
    <message>
        <source>somebody else speaks than in the original</source>
        <translation>yang berbicara bukan orang yang sama seperti dalam aslinya</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Edit the English</source>
        <translation>Sunting Teks Inggris</translation>
    </message>
    <message>
        <source>&amp;English:</source>
        <translation>Bahasa &amp;Inggris:</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Bahasa Inggris</translation>
    </message>
    <message>
        <source>Enter saves. Shift+Enter begins a new line.</source>
        <translation>Enter menyimpan. Shift+Enter memulai baris baru.</translation>
    </message>
    <message>
        <source>Save what you have written?</source>
        <translation>Simpan yang telah Anda tulis?</translation>
    </message>
</context>
<context>
    <name>EntriesDialog</name>
    <message>
        <source>Import Entries</source>
        <translation>Impor Entri</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) imported</source>
        <translation>
            <numerusform>%n entri diimpor</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Entries</source>
        <translation>Ekspor Entri</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) exported</source>
        <translation>
            <numerusform>%n entri diekspor</numerusform>
        </translation>
    </message>
    <message>
        <source>Own Entries</source>
        <translation>Entri Sendiri</translation>
    </message>
    <message>
        <source>Words that the dictionary lacks or has wrong, as you know them. They are kept in your library and are first on a word&apos;s card.</source>
        <translation>Kata yang tidak ada atau salah di kamus, menurut pengetahuan Anda. Entri disimpan di pustaka Anda dan muncul paling atas di kartu kata.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Arti</translation>
    </message>
    <message>
        <source>Part of speech</source>
        <translation>Kelas kata</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Kata dasar</translation>
    </message>
    <message>
        <source>Own entries</source>
        <translation>Entri sendiri</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Tambah…</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;Ubah…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Impor…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Change Your Entry</source>
        <translation>Ubah Entri Anda</translation>
    </message>
    <message>
        <source>Your Own Entry</source>
        <translation>Entri Anda Sendiri</translation>
    </message>
    <message>
        <source>&amp;Word:</source>
        <translation>&amp;Kata:</translation>
    </message>
    <message>
        <source>&amp;Meaning:</source>
        <translation>&amp;Arti:</translation>
    </message>
    <message>
        <source>&amp;Root:</source>
        <translation>Kata &amp;dasar:</translation>
    </message>
    <message>
        <source>&amp;Part of speech:</source>
        <translation>Kela&amp;s kata:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Catatan:</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>tidak disebut</translation>
    </message>
    <message>
        <source>to sweep; to wipe out</source>
        <translation>to sweep; to wipe out</translation>
    </message>
    <message>
        <source>Part several meanings by semicolons. Your entry is kept in your library and is first on the card.</source>
        <translation>Pisahkan beberapa arti dengan titik koma. Entri Anda disimpan di pustaka dan muncul paling atas di kartu.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
</context>
<context>
    <name>EntryMenu</name>
    <message>
        <source>&amp;Bring Back</source>
        <translation>&amp;Kembalikan</translation>
    </message>
    <message>
        <source>Remove for &amp;Good…</source>
        <translation>Hapus &amp;selamanya…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>Open in &amp;New Tab</source>
        <translation>Buka di &amp;tab baru</translation>
    </message>
    <message>
        <source>Take &amp;Star Off</source>
        <translation>Lepas b&amp;intang</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Beri b&amp;intang</translation>
    </message>
    <message>
        <source>Mark as &amp;Unread</source>
        <translation>Tandai bel&amp;um dibaca</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Tandai &amp;sudah dibaca</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>&amp;Versi…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>Trans&amp;late Again</source>
        <translation>Ter&amp;jemahkan lagi</translation>
    </message>
    <message>
        <source>Read the Page Ane&amp;w and Translate</source>
        <translation>Baca u&amp;lang halaman dan terjemahkan</translation>
    </message>
    <message>
        <source>&amp;Copy Address</source>
        <translation>Salin al&amp;amat</translation>
    </message>
    <message>
        <source>Open in &amp;Browser</source>
        <translation>Buka di pera&amp;mban</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>La&amp;bel</translation>
    </message>
    <message>
        <source>&amp;New Tag…</source>
        <translation>Label &amp;baru…</translation>
    </message>
    <message>
        <source>Add to Collect&amp;ion</source>
        <translation>Masukkan ke Kole&amp;ksi</translation>
    </message>
    <message>
        <source>&amp;New Collection…</source>
        <translation>Koleksi &amp;Baru…</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Web page</source>
        <translation>Halaman web</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <translation>Buku elektronik (EPUB)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Teks biasa</translation>
    </message>
    <message>
        <source>Sentences as CSV</source>
        <translation>Kalimat dalam CSV</translation>
    </message>
    <message>
        <source>Sentences as TSV</source>
        <translation>Kalimat dalam TSV</translation>
    </message>
    <message>
        <source>Translation memory (TMX)</source>
        <translation>Memori terjemahan (TMX)</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;Languages:</source>
        <translation>&amp;Bahasa:</translation>
    </message>
    <message>
        <source>In two columns</source>
        <translation>Dalam dua kolom</translation>
    </message>
    <message>
        <source>English below the original</source>
        <translation>Bahasa Inggris di bawah teks asli</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Bahasa Inggris saja</translation>
    </message>
    <message>
        <source>&amp;Paper:</source>
        <translation>&amp;Kertas:</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Letter (AS)</translation>
    </message>
    <message>
        <source>PDF &amp;made for:</source>
        <translation>&amp;PDF dibuat untuk:</translation>
    </message>
    <message>
        <source>Reading aloud (PDF/UA-1)</source>
        <translation>Dibacakan (PDF/UA-1)</translation>
    </message>
    <message>
        <source>Keeping for long (PDF/A-2b)</source>
        <translation>Disimpan lama (PDF/A-2b)</translation>
    </message>
    <message>
        <source>There is no translation yet; only the original is exported.</source>
        <translation>Artikel ini belum diterjemahkan dan diekspor apa adanya.</translation>
    </message>
    <message>
        <source>The translation is not finished: what is missing will be marked.</source>
        <translation>Terjemahannya belum selesai. Bagian yang belum ada akan ditandai.</translation>
    </message>
    <message>
        <source>English &amp;headline beside the original</source>
        <translation>&amp;Judul bahasa Inggris di samping judul asli</translation>
    </message>
    <message>
        <source>In the file&apos;s name, its title and its table of contents</source>
        <translation>Dalam nama berkas, judulnya, dan daftar isinya</translation>
    </message>
    <message>
        <source>Notes only (Markdown)</source>
        <translation>Catatan saja (Markdown)</translation>
    </message>
    <message>
        <source>Notes only (CSV)</source>
        <translation>Catatan saja (CSV)</translation>
    </message>
    <message>
        <source>Notes only (JSON)</source>
        <translation>Catatan saja (JSON)</translation>
    </message>
    <message>
        <source>Highlights and &amp;notes</source>
        <translation>&amp;Sorotan dan catatan</translation>
    </message>
    <message>
        <source>In their colours, with the notes numbered at the end</source>
        <translation>Dengan warnanya, catatan diberi nomor di akhir</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Berkas sedang ditulis</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>“{name}” is there already. Do you want to replace it?</source>
        <translation>“{name}” sudah ada. Apakah Anda ingin menggantinya?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ganti</translation>
    </message>
    <message>
        <source>“{name}” was written.</source>
        <translation>“{name}” telah ditulis.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>B&amp;uka</translation>
    </message>
    <message>
        <source>&amp;Show in Folder</source>
        <translation>&amp;Tampilkan di Folder</translation>
    </message>
</context>
<context>
    <name>ExtractionDialog</name>
    <message>
        <source>Wrong text?</source>
        <translation>Teks salah?</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Yang ditampilkan</translation>
    </message>
    <message>
        <source>The other way</source>
        <translation>Cara lain</translation>
    </message>
    <message>
        <source>&amp;Use the Other</source>
        <translation>&amp;Pakai yang lain</translation>
    </message>
    <message>
        <source>Some text that stands among the article&apos;s was left out, because it looks like something else. If it belongs to the article, use the other text.</source>
        <translation>Sebagian teks yang berada di tengah artikel tidak ikut diambil, karena tampak seperti hal lain. Jika memang bagian dari artikel, pakai teks yang lain.</translation>
    </message>
    <message>
        <source>Two ways of finding the article on this page came to different texts. Choose the one that has all of it and nothing else.</source>
        <translation>Dua cara menemukan artikel di halaman ini menghasilkan teks yang berbeda. Pilih yang memuat seluruh artikel dan tidak lebih.</translation>
    </message>
    <message>
        <source>Both ways of finding the article on this page came to this text. If it is wrong all the same, select the article in your browser, copy it, and choose Paste and Open here.</source>
        <translation>Kedua cara menemukan artikel di halaman ini menghasilkan teks ini. Jika tetap salah, pilih artikelnya di peramban Anda, salin, lalu pilih Tempel dan Buka di sini.</translation>
    </message>
    <message numerus="yes">
        <source>{heading} (%n words)</source>
        <translation>
            <numerusform>{heading} (%n kata)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>Recommended: it has the best published score of all that this computer has memory for and that translate an article within %n minute(s).</source>
        <translation>
            <numerusform>Disarankan: nilainya yang diterbitkan adalah yang terbaik di antara semua model yang muat di memori komputer ini dan menerjemahkan sebuah artikel dalam %n menit.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: {languages}.</source>
        <translation>{name}: {languages}.</translation>
    </message>
    <message>
        <source>{name}: {languages}, {origin}.</source>
        <translation>{name}: {languages}, {origin}.</translation>
    </message>
    <message>
        <source>It is small; a larger one translates better.</source>
        <translation>Model ini kecil; yang lebih besar menerjemahkan lebih baik.</translation>
    </message>
    <message>
        <source>{bleu} on {set} ({source})</source>
        <translation>{bleu} pada {set} ({source})</translation>
    </message>
    <message>
        <source>No score for Indonesian is published.</source>
        <translation>Tidak ada nilai yang diterbitkan untuk bahasa Indonesia.</translation>
    </message>
    <message>
        <source>BLEU: {scores}.</source>
        <translation>BLEU: {scores}.</translation>
    </message>
    <message>
        <source>It is downloaded from {host}.</source>
        <translation>Diunduh dari {host}.</translation>
    </message>
    <message>
        <source>It is downloaded from {host}, or from {others} if that does not answer.</source>
        <translation>Diunduh dari {host}, atau dari {others} jika yang itu tidak menjawab.</translation>
    </message>
    <message>
        <source>Size {size}.</source>
        <translation>Ukuran {size}.</translation>
    </message>
    <message>
        <source>Size about {size}.</source>
        <translation>Ukuran sekitar {size}.</translation>
    </message>
    <message>
        <source>The list does not say how large it is; most have about 60 to 150 MB.</source>
        <translation>Daftar tidak menyebut ukurannya; kebanyakan sekitar 60 sampai 150 MB.</translation>
    </message>
    <message>
        <source>It takes up to {memory} of memory.</source>
        <translation>Model ini memakai memori hingga {memory}.</translation>
    </message>
    <message>
        <source>This computer has {memory}, of which a model should take {percent}% at most.</source>
        <translation>Komputer ini memiliki {memory}; sebuah model sebaiknya memakai paling banyak {percent}% darinya.</translation>
    </message>
    <message>
        <source>The disk has {room} free.</source>
        <translation>Ruang kosong di disk {room}.</translation>
    </message>
    <message>
        <source>Measured on this computer: {time} for an article of 40 sentences ({speed}).</source>
        <translation>Diukur di komputer ini: {time} untuk artikel 40 kalimat ({speed}).</translation>
    </message>
    <message>
        <source>Its speed on this computer is not measured yet.</source>
        <translation>Kecepatannya di komputer ini belum diukur.</translation>
    </message>
    <message>
        <source>Estimated from the speed of the starter model here: about {time} for an article of 40 sentences.</source>
        <translation>Diperkirakan dari kecepatan model awal di sini: sekitar {time} untuk artikel 40 kalimat.</translation>
    </message>
    <message>
        <source>Licence: {name}. {words}</source>
        <translation>Lisensi: {name}. {words}</translation>
    </message>
    <message>
        <source>{done} of {total} have come.</source>
        <translation>{done} dari {total} sudah diterima.</translation>
    </message>
    <message>
        <source>{done} have come.</source>
        <translation>{done} sudah diterima.</translation>
    </message>
    <message>
        <source>No checksums are published for it: its files are checked by trying the model.</source>
        <translation>Tidak ada jumlah cek yang diterbitkan untuknya: berkas-berkasnya diperiksa dengan mencoba modelnya.</translation>
    </message>
    <message>
        <source>No checksum is published for {names}: the files are checked by trying the model.</source>
        <translation>Tidak ada jumlah cek yang diterbitkan untuk {names}: berkas-berkas itu diperiksa dengan mencoba modelnya.</translation>
    </message>
</context>
<context>
    <name>FilesMenu</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n artikel baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n sudah ada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n tidak dapat dibaca</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported: {parts}.</source>
        <translation>Diimpor: {parts}.</translation>
    </message>
    <message>
        <source>Importing “{name}” …</source>
        <translation>Mengimpor “{name}” …</translation>
    </message>
    <message>
        <source>The library was copied to “{file}”.</source>
        <translation>Pustaka telah disalin ke “{file}”.</translation>
    </message>
    <message>
        <source>Copying the library …</source>
        <translation>Menyalin pustaka …</translation>
    </message>
    <message>
        <source>The library was backed up.</source>
        <translation>Pustaka telah dicadangkan.</translation>
    </message>
    <message>
        <source>Backing up the library …</source>
        <translation>Mencadangkan pustaka …</translation>
    </message>
    <message>
        <source>The library is as it was in the backup.</source>
        <translation>Pustaka kini sama dengan cadangannya.</translation>
    </message>
    <message>
        <source>Going back to the backup …</source>
        <translation>Kembali ke cadangan …</translation>
    </message>
    <message>
        <source>Import a Library</source>
        <translation>Impor pustaka</translation>
    </message>
    <message>
        <source>Copy the Library</source>
        <translation>Salin pustaka</translation>
    </message>
    <message>
        <source>Go Back to a Backup</source>
        <translation>Kembali ke cadangan</translation>
    </message>
    <message>
        <source>The library will be as it was in this backup. What is in it now is backed up first, so that you can come back to it.</source>
        <translation>Pustaka akan menjadi seperti dalam cadangan ini. Isinya yang sekarang dicadangkan terlebih dahulu, sehingga Anda dapat kembali kepadanya.</translation>
    </message>
    <message>
        <source>&amp;Go Back</source>
        <translation>&amp;Kembali</translation>
    </message>
    <message>
        <source>Libraries ({patterns});;All files (*)</source>
        <translation>Pustaka ({patterns});;Semua berkas (*)</translation>
    </message>
    <message>
        <source>&amp;Import a Library…</source>
        <translation>&amp;Impor pustaka…</translation>
    </message>
    <message>
        <source>&amp;Copy the Whole Library…</source>
        <translation>&amp;Salin seluruh pustaka…</translation>
    </message>
    <message>
        <source>Back &amp;Up Now</source>
        <translation>&amp;Cadangkan sekarang</translation>
    </message>
    <message>
        <source>&amp;Go Back to a Backup</source>
        <translation>&amp;Kembali ke cadangan</translation>
    </message>
    <message>
        <source>Another &amp;File…</source>
        <translation>&amp;Berkas lain…</translation>
    </message>
    <message numerus="yes">
        <source>%n new word(s)</source>
        <translation>
            <numerusform>%n kata baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n own entry(s) of the dictionary</source>
        <translation>
            <numerusform>%n entri kamus Anda sendiri</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) and note(s)</source>
        <translation>
            <numerusform>%n sorotan dan catatan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Starred</source>
        <translation>Ber&amp;bintang</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>Belum &amp;dibaca</translation>
    </message>
    <message>
        <source>With &amp;Doubtful Sentences</source>
        <translation>Dengan kalimat yang &amp;meragukan</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hari ini</translation>
    </message>
    <message>
        <source>Last &amp;7 Days</source>
        <translation>&amp;7 hari terakhir</translation>
    </message>
    <message>
        <source>Last &amp;30 Days</source>
        <translation>&amp;30 hari terakhir</translation>
    </message>
    <message>
        <source>Last &amp;Year</source>
        <translation>Setahun &amp;terakhir</translation>
    </message>
    <message>
        <source>Dele&amp;ted</source>
        <translation>Di&amp;hapus</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>&amp;Situs</translation>
    </message>
    <message>
        <source>D&amp;ate</source>
        <translation>T&amp;anggal</translation>
    </message>
    <message>
        <source>&amp;Between…</source>
        <translation>&amp;Antara…</translation>
    </message>
    <message>
        <source>&amp;No Filter</source>
        <translation>Ta&amp;npa saringan</translation>
    </message>
    <message>
        <source>&amp;Easy</source>
        <translation>&amp;Mudah</translation>
    </message>
    <message>
        <source>&amp;Medium</source>
        <translation>S&amp;edang</translation>
    </message>
    <message>
        <source>&amp;Hard</source>
        <translation>S&amp;ulit</translation>
    </message>
    <message>
        <source>Di&amp;fficulty</source>
        <translation>Tingkat &amp;Kesulitan</translation>
    </message>
    <message>
        <source>Sta&amp;rted</source>
        <translation>&amp;Sedang dibaca</translation>
    </message>
    <message>
        <source>&amp;Collection</source>
        <translation>&amp;Koleksi</translation>
    </message>
    <message>
        <source>With N&amp;otes</source>
        <translation>Dengan &amp;catatan</translation>
    </message>
    <message>
        <source>With &amp;Highlights</source>
        <translation>Dengan s&amp;orotan</translation>
    </message>
    <message>
        <source>&amp;Yellow</source>
        <translation>&amp;Kuning</translation>
    </message>
    <message>
        <source>&amp;Green</source>
        <translation>&amp;Hijau</translation>
    </message>
    <message>
        <source>&amp;Blue</source>
        <translation>&amp;Biru</translation>
    </message>
    <message>
        <source>&amp;Pink</source>
        <translation>&amp;Merah muda</translation>
    </message>
    <message>
        <source>&amp;Underlined</source>
        <translation>&amp;Garis bawah</translation>
    </message>
    <message>
        <source>Highlight Co&amp;lour</source>
        <translation>Warna soro&amp;tan</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} dari {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Cari di dalam artikel</translation>
    </message>
    <message>
        <source>Words to find</source>
        <translation>Kata yang dicari</translation>
    </message>
    <message>
        <source>Languages to find them in</source>
        <translation>Bahasa yang dicari</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>Kedua bahasa</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inggris</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Temuan sebelumnya (Shift+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Temuan berikutnya (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Kata utuh</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Preparing …</source>
        <translation>Menyiapkan …</translation>
    </message>
    <message>
        <source>Loading the translation model …</source>
        <translation>Memuat model terjemahan …</translation>
    </message>
    <message>
        <source>Translating titles: {done} of {total} …</source>
        <translation>Menerjemahkan judul: {done} dari {total} …</translation>
    </message>
    <message>
        <source>Waiting for the site’s turn: {title}</source>
        <translation>Menunggu giliran situs: {title}</translation>
    </message>
    <message>
        <source>Fetching: {title}</source>
        <translation>Mengambil: {title}</translation>
    </message>
    <message>
        <source>Translating: {title}</source>
        <translation>Menerjemahkan: {title}</translation>
    </message>
    <message>
        <source>Ready: {title}</source>
        <translation>Siap: {title}</translation>
    </message>
    <message>
        <source>Failed: {title}</source>
        <translation>Gagal: {title}</translation>
    </message>
    <message>
        <source>Looking for news …</source>
        <translation>Mencari yang baru …</translation>
    </message>
    <message>
        <source>{done} of {total} sources asked</source>
        <translation>{done} dari {total} sumber ditanya</translation>
    </message>
    <message>
        <source>feed</source>
        <translation>umpan</translation>
    </message>
    <message>
        <source>sitemap</source>
        <translation>peta situs</translation>
    </message>
    <message>
        <source>page with links</source>
        <translation>halaman dengan tautan</translation>
    </message>
    <message>
        <source>list of addresses</source>
        <translation>daftar alamat</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>folder</translation>
    </message>
    <message>
        <source>Not asked any more: {reason}</source>
        <translation>Tidak ditanya lagi: {reason}</translation>
    </message>
    <message>
        <source>Did not answer: {reason}</source>
        <translation>Tidak menjawab: {reason}</translation>
    </message>
    <message>
        <source>Not asked until {when}: the host asked for a pause</source>
        <translation>Tidak ditanya sampai {when}: situsnya meminta jeda</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Belum ditanya</translation>
    </message>
    <message>
        <source>Asked: {when}</source>
        <translation>Ditanya: {when}</translation>
    </message>
</context>
<context>
    <name>FollowingPage</name>
    <message>
        <source>Nothing is fetched by itself until you follow an outlet and choose one of these. Then its site is asked for what is new, and nobody else.</source>
        <translation>Tidak ada yang diambil dengan sendirinya sebelum Anda mengikuti sebuah media dan memilih salah satunya. Setelah itu hanya situsnya yang ditanyai, untuk yang baru.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Yang baru</translation>
    </message>
    <message>
        <source>Reading ahead</source>
        <translation>Membaca lebih dulu</translation>
    </message>
    <message>
        <source>Ask at the &amp;start</source>
        <translation>Tanyai saat &amp;mulai</translation>
    </message>
    <message>
        <source>Also on &amp;battery and on a metered line</source>
        <translation>Juga dengan &amp;baterai dan jaringan berkuota</translation>
    </message>
    <message>
        <source>While it is open, &amp;ask:</source>
        <translation>Selama terbuka, &amp;tanyai:</translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation>Paling b&amp;anyak:</translation>
    </message>
    <message>
        <source>None &amp;older than:</source>
        <translation>Tidak &amp;lebih lama dari:</translation>
    </message>
    <message>
        <source>&amp;Fetch at most:</source>
        <translation>Ambil &amp;paling banyak:</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>setiap %n jam</numerusform>
        </translation>
    </message>
    <message>
        <source>only when I ask</source>
        <translation>hanya jika saya minta</translation>
    </message>
    <message>
        <source> articles a day</source>
        <translation> artikel sehari</translation>
    </message>
    <message>
        <source> days</source>
        <translation> hari</translation>
    </message>
    <message>
        <source> MB a day</source>
        <translation> MB sehari</translation>
    </message>
</context>
<context>
    <name>GlossaryPage</name>
    <message>
        <source>{term} (kept as it is)</source>
        <translation>{term} (dibiarkan apa adanya)</translation>
    </message>
    <message>
        <source>these only</source>
        <translation>hanya ini</translation>
    </message>
    <message>
        <source>any</source>
        <translation>bebas</translation>
    </message>
    <message>
        <source>all</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>Glossaries ({patterns});;All files (*)</source>
        <translation>Glosarium ({patterns});;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Import Terms</source>
        <translation>Impor Istilah</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) imported.</source>
        <translation>
            <numerusform>%n istilah diimpor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the Glossary</source>
        <translation>Ekspor Glosarium</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) written to “{file}”.</source>
        <translation>
            <numerusform>%n istilah ditulis ke “{file}”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Terms that are always translated as you want, or kept as they are. In articles that are open, the sentences with a changed term can be translated again.</source>
        <translation>Istilah yang selalu diterjemahkan seperti yang Anda inginkan, atau dibiarkan apa adanya. Di artikel yang terbuka, kalimat dengan istilah yang berubah dapat diterjemahkan lagi.</translation>
    </message>
    <message>
        <source>&amp;Terms:</source>
        <translation>&amp;Istilah:</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Bahasa Indonesia</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Bahasa Inggris</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Huruf besar</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Situs</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Tambah…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Ubah…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>U&amp;rungkan</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>I&amp;mpor…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Suggested from your &amp;wordings:</source>
        <translation>Saran dari ka&amp;limat Anda:</translation>
    </message>
    <message>
        <source>A&amp;ccept</source>
        <translation>Ma&amp;sukkan</translation>
    </message>
    <message>
        <source>Dis&amp;miss</source>
        <translation>Abaika&amp;n</translation>
    </message>
</context>
<context>
    <name>Grade</name>
    <message>
        <source>{marked} of {total} sentences ({percent}%), translated by “{model}”. The checks find most wrong numbers, names, dates and negations, and parts that are missing. They do not find a word whose meaning is wrong.</source>
        <translation>{marked} dari {total} kalimat ({percent}%), diterjemahkan oleh “{model}”. Pemeriksaan menemukan sebagian besar angka, nama, tanggal, dan kata ingkar yang salah serta bagian yang hilang. Kata yang salah artinya tidak ditemukan.</translation>
    </message>
    <message>
        <source>“{model}” does not tell which words belong together: they are paired by the dictionary alone.</source>
        <translation>“{model}” tidak memberi tahu kata mana yang berpasangan: kata-kata dipasangkan menurut kamus saja.</translation>
    </message>
    <message>
        <source>Few sentences are marked.</source>
        <translation>Sedikit kalimat yang ditandai.</translation>
    </message>
    <message>
        <source>Some sentences are marked: read with care.</source>
        <translation>Beberapa kalimat ditandai: bacalah dengan cermat.</translation>
    </message>
    <message>
        <source>Many sentences are marked: rely on the original.</source>
        <translation>Banyak kalimat yang ditandai: andalkan teks aslinya.</translation>
    </message>
    <message>
        <source>Measured on news and encyclopaedias, which this text resembles: there the checks find nine of ten planted faults, and mark one of twenty good sentences.</source>
        <translation>Diukur pada berita dan ensiklopedia, yang mirip dengan teks ini: di sana pemeriksaan menemukan sembilan dari sepuluh kesalahan yang disisipkan, dan menandai satu dari dua puluh kalimat yang baik.</translation>
    </message>
    <message>
        <source>most of it is headlines or short lines</source>
        <translation>sebagian besar berupa judul atau baris pendek</translation>
    </message>
    <message>
        <source>it is written in the first person</source>
        <translation>teks ini ditulis dengan sudut pandang orang pertama</translation>
    </message>
    <message>
        <source>many of its words are in no dictionary</source>
        <translation>banyak katanya tidak ada dalam kamus</translation>
    </message>
    <message>
        <source>Not measured on texts like this: {why}.</source>
        <translation>Belum diukur pada teks seperti ini: {why}.</translation>
    </message>
</context>
<context>
    <name>Highlights</name>
    <message>
        <source>yellow</source>
        <translation>kuning</translation>
    </message>
    <message>
        <source>green</source>
        <translation>hijau</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>biru</translation>
    </message>
    <message>
        <source>pink</source>
        <translation>merah muda</translation>
    </message>
    <message>
        <source>underlined</source>
        <translation>digarisbawahi</translation>
    </message>
    <message>
        <source>highlighted {colour}</source>
        <translation>disorot {colour}</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>catatan: {note}</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>and 1 other</source>
        <translation>dan 1 lainnya</translation>
    </message>
    <message>
        <source>and {count} others</source>
        <translation>dan {count} lainnya</translation>
    </message>
    <message>
        <source>to be read ahead</source>
        <translation>akan dibaca lebih dulu</translation>
    </message>
    <message>
        <source>being read ahead</source>
        <translation>sedang dibaca lebih dulu</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>siap</translation>
    </message>
    <message>
        <source>could not be read ahead</source>
        <translation>tidak dapat dibaca lebih dulu</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>belum dibaca</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>disimpan</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>disembunyikan</translation>
    </message>
    <message>
        <source>Also in: {names}</source>
        <translation>Juga di: {names}</translation>
    </message>
    <message>
        <source>Other Ou&amp;tlets</source>
        <translation>Media Lai&amp;n</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Mohon tunggu …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>Open in a &amp;New Tab</source>
        <translation>Buka di &amp;Tab Baru</translation>
    </message>
    <message>
        <source>Open in a &amp;Private Tab</source>
        <translation>Buka di Tab &amp;Pribadi</translation>
    </message>
    <message>
        <source>Mark as &amp;Unread</source>
        <translation>Tandai Bel&amp;um Dibaca</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Tandai S&amp;udah Dibaca</translation>
    </message>
    <message>
        <source>Keep No &amp;More</source>
        <translation>&amp;Jangan Simpan Lagi</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Show Again</source>
        <translation>Ta&amp;mpilkan Lagi</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Se&amp;mbunyikan</translation>
    </message>
    <message>
        <source>Read &amp;Ahead</source>
        <translation>Baca &amp;Lebih Dulu</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>S&amp;alin</translation>
    </message>
</context>
<context>
    <name>InboxDock</name>
    <message>
        <source>Inbox</source>
        <translation>Kotak Masuk</translation>
    </message>
    <message>
        <source>What is new in the outlets that you follow ({keys})</source>
        <translation>Yang baru di media yang Anda ikuti ({keys})</translation>
    </message>
</context>
<context>
    <name>InboxEmpty</name>
    <message>
        <source>Add the outlets that you read, and find here what is new in them, with titles in both languages. Nothing is fetched until you add one.</source>
        <translation>Tambahkan media yang Anda baca, lalu temukan di sini yang baru di sana, dengan judul dalam dua bahasa. Tidak ada yang diambil sebelum Anda menambahkan satu.</translation>
    </message>
    <message>
        <source>You follow nothing yet</source>
        <translation>Anda belum mengikuti apa pun</translation>
    </message>
    <message>
        <source>&amp;Add a Source…</source>
        <translation>Tambah Sumb&amp;er…</translation>
    </message>
    <message>
        <source>Nothing in the inbox has all of these words and passes the filters.</source>
        <translation>Tidak ada di kotak masuk yang memuat semua kata ini dan lolos saringan.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Tidak ada yang ditemukan</translation>
    </message>
    <message>
        <source>&amp;Show All</source>
        <translation>Tam&amp;pilkan Semua</translation>
    </message>
    <message>
        <source>Articles that your rules leave out: {number}.</source>
        <translation>Artikel yang disisihkan oleh aturan Anda: {number}.</translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation>Tidak ada yang tersisa</translation>
    </message>
    <message>
        <source>&amp;Show What Is Left Out</source>
        <translation>&amp;Tampilkan yang Disisihkan</translation>
    </message>
    <message>
        <source>What your sources have new is listed here once they were asked.</source>
        <translation>Yang baru di sumber Anda tercantum di sini setelah sumber itu ditanya.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Tidak ada yang baru</translation>
    </message>
    <message>
        <source>&amp;Look for News</source>
        <translation>Cari &amp;yang Baru</translation>
    </message>
</context>
<context>
    <name>InboxFilters</name>
    <message>
        <source>All sources</source>
        <translation>Semua sumber</translation>
    </message>
    <message>
        <source>Folder: {name}</source>
        <translation>Folder: {name}</translation>
    </message>
    <message>
        <source>No rule</source>
        <translation>Tanpa aturan</translation>
    </message>
    <message>
        <source>Read and unread</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Disimpan</translation>
    </message>
    <message>
        <source>Read ahead</source>
        <translation>Dibaca lebih dulu</translation>
    </message>
    <message>
        <source>Left out by rules</source>
        <translation>Disisihkan oleh aturan</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Disembunyikan</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Since yesterday</source>
        <translation>Sejak kemarin</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Kapan saja</translation>
    </message>
    <message>
        <source>Part of the inbox</source>
        <translation>Bagian kotak masuk</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Collected by a rule</source>
        <translation>Dikumpulkan oleh aturan</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>Coba La&amp;gi</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>Mode&amp;l…</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) did not answer.</source>
        <translation>
            <numerusform>%n sumber tidak menjawab.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Sources…</source>
        <translation>Sumbe&amp;r…</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>%n artikel baru.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Tampilkan</translation>
    </message>
    <message>
        <source>The inbox was changed by a command or another window.</source>
        <translation>Kotak masuk telah diubah oleh perintah atau jendela lain.</translation>
    </message>
    <message>
        <source>Nothing is read ahead, because articles are not kept in the library.</source>
        <translation>Tidak ada yang dibaca lebih dulu, karena artikel tidak disimpan di koleksi.</translation>
    </message>
    <message>
        <source>&amp;Privacy…</source>
        <translation>&amp;Privasi…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) shown again.</source>
        <translation>
            <numerusform>%n artikel ditampilkan lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) hidden.</source>
        <translation>
            <numerusform>%n artikel disembunyikan.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>All that is listed is marked as read.</source>
        <translation>Semua yang tercantum ditandai sudah dibaca.</translation>
    </message>
    <message>
        <source>&amp;Rules…</source>
        <translation>&amp;Aturan…</translation>
    </message>
    <message>
        <source>Reading &amp;Ahead…</source>
        <translation>Membaca &amp;Lebih Dulu…</translation>
    </message>
    <message>
        <source>&amp;Digest…</source>
        <translation>&amp;Intisari…</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Kotak Masuk</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Yang baru</translation>
    </message>
    <message>
        <source>Look for news now</source>
        <translation>Cari yang baru sekarang</translation>
    </message>
    <message>
        <source>Mark all that is listed as read</source>
        <translation>Tandai semua yang tercantum sudah dibaca</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Networ&amp;k…</source>
        <translation>&amp;Jaringan…</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>&amp;Language of the window:</source>
        <translation>&amp;Bahasa jendela:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>It changes at once. What is read and what it is translated into stay as they are.</source>
        <translation>Langsung berubah. Artikel yang dibaca dan terjemahannya tetap seperti semula.</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>Left out by rules: {number}</source>
        <translation>Disisihkan oleh aturan: {number}</translation>
    </message>
    <message>
        <source>&amp;Show What Is Left Out</source>
        <translation>&amp;Tampilkan yang Disisihkan</translation>
    </message>
    <message>
        <source>&amp;Rules…</source>
        <translation>&amp;Aturan…</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Without a title</source>
        <translation>Tanpa judul</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>belum diterjemahkan</translation>
    </message>
    <message>
        <source>{part}% translated</source>
        <translation>{part}% diterjemahkan</translation>
    </message>
    <message>
        <source>{part}% read</source>
        <translation>{part}% dibaca</translation>
    </message>
    <message>
        <source>doubtful sentences: {count}</source>
        <translation>kalimat meragukan: {count}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>berbintang</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>belum dibaca</translation>
    </message>
    <message>
        <source>Kept: {when}</source>
        <translation>Disimpan: {when}</translation>
    </message>
    <message>
        <source>Published: {when}</source>
        <translation>Diterbitkan: {when}</translation>
    </message>
    <message>
        <source>Last opened: {when}</source>
        <translation>Terakhir dibuka: {when}</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>catatan: {count}</translation>
    </message>
</context>
<context>
    <name>LibraryCommands</name>
    <message numerus="yes">
        <source>The first %n article(s) were opened.</source>
        <translation>
            <numerusform>%n artikel pertama telah dibuka.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) translated again.</source>
        <translation>
            <numerusform>%n artikel telah diterjemahkan lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Translating %n article(s) again …</source>
        <translation>
            <numerusform>Menerjemahkan lagi %n artikel …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be translated again.</source>
        <translation>
            <numerusform>%n artikel tidak dapat diterjemahkan lagi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) deleted.</source>
        <translation>
            <numerusform>%n artikel dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) brought back.</source>
        <translation>
            <numerusform>%n artikel dikembalikan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted article(s) will be removed for good. This cannot be undone.</source>
        <translation>
            <numerusform>%n artikel yang dihapus akan dihilangkan selamanya. Tindakan ini tidak dapat diurungkan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove for Good</source>
        <translation>Hapus selamanya</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>“{model}” has translated all articles of the library.</source>
        <translation>“{model}” sudah menerjemahkan semua artikel di pustaka.</translation>
    </message>
    <message numerus="yes">
        <source>Translate %n article(s) of the library again with “{model}”? This can take a long time; you can stop it and go on reading meanwhile. Your own wordings stay.</source>
        <translation>
            <numerusform>Terjemahkan lagi %n artikel di pustaka dengan “{model}”? Ini bisa lama; Anda dapat menghentikannya dan tetap membaca sementara itu. Rumusan Anda sendiri tetap ada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Translate the Library Again</source>
        <translation>Terjemahkan Lagi Pustaka</translation>
    </message>
    <message>
        <source>&amp;Translate Again</source>
        <translation>&amp;Terjemahkan Lagi</translation>
    </message>
    <message>
        <source>Add to Collection</source>
        <translation>Masukkan ke Koleksi</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) put into “{name}”.</source>
        <translation>
            <numerusform>%n artikel dimasukkan ke “{name}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryDock</name>
    <message>
        <source>Library</source>
        <translation>Pustaka</translation>
    </message>
    <message>
        <source>What you have read ({keys})</source>
        <translation>Yang sudah Anda baca ({keys})</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>One moment</source>
        <translation>Mohon tunggu</translation>
    </message>
    <message>
        <source>The library is being looked through.</source>
        <translation>Pustaka sedang diperiksa.</translation>
    </message>
    <message>
        <source>&amp;Show All</source>
        <translation>Tam&amp;pilkan Semua</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>Coba la&amp;gi</translation>
    </message>
    <message>
        <source>What you delete stays here for 30 days, and can be brought back.</source>
        <translation>Yang Anda hapus tetap di sini selama 30 hari dan dapat dikembalikan.</translation>
    </message>
    <message>
        <source>Nothing is deleted</source>
        <translation>Tidak ada yang dihapus</translation>
    </message>
    <message>
        <source>No article has all of these words and passes the filter.</source>
        <translation>Tidak ada artikel yang memuat semua kata ini dan lolos saringan.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>No article passes this filter.</source>
        <translation>Tidak ada artikel yang lolos saringan ini.</translation>
    </message>
    <message>
        <source>No article has all of these words. Try fewer words, or the beginning of one.</source>
        <translation>Tidak ada artikel yang memuat semua kata ini. Coba kata yang lebih sedikit, atau awal sebuah kata.</translation>
    </message>
    <message>
        <source>Each article that you open is kept here with its translation, on this computer alone. Open a page, and it will be in this list.</source>
        <translation>Setiap artikel yang Anda buka disimpan di sini beserta terjemahannya, hanya di komputer ini. Bukalah sebuah halaman, maka artikelnya akan ada di daftar ini.</translation>
    </message>
    <message>
        <source>Nothing kept yet</source>
        <translation>Belum ada yang disimpan</translation>
    </message>
    <message>
        <source>You have turned this off. You can turn it on again in the settings, under Privacy.</source>
        <translation>Anda telah mematikannya. Anda dapat menyalakannya lagi di pengaturan, pada bagian Privasi.</translation>
    </message>
    <message>
        <source>Articles are not kept</source>
        <translation>Artikel tidak disimpan</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) chosen</source>
        <translation>
            <numerusform>%n artikel dipilih</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Pustaka</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Import, copy, back up</source>
        <translation>Impor, salin, cadangkan</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saringan</translation>
    </message>
    <message>
        <source>Order: {words}</source>
        <translation>Urutan: {words}</translation>
    </message>
    <message>
        <source>Search Without Fil&amp;ter</source>
        <translation>Cari tanpa sa&amp;ringan</translation>
    </message>
</context>
<context>
    <name>LicenceDialog</name>
    <message>
        <source>Licence of a Model</source>
        <translation>Lisensi Model</translation>
    </message>
    <message>
        <source>“{name}” is not for commercial use ({licence}).</source>
        <translation>“{name}” bukan untuk pemakaian komersial ({licence}).</translation>
    </message>
    <message>
        <source>I &amp;accept this, also for other models with this licence</source>
        <translation>Saya men&amp;erima ini, juga untuk model lain dengan lisensi ini</translation>
    </message>
    <message>
        <source>&amp;Download and Install</source>
        <translation>&amp;Unduh dan Pasang</translation>
    </message>
    <message>
        <source>&amp;Read the Whole Licence…</source>
        <translation>&amp;Baca Seluruh Lisensi…</translation>
    </message>
</context>
<context>
    <name>LinkFollower</name>
    <message>
        <source>The article of this link, “{title}”, was deleted from your library.</source>
        <translation>Artikel tautan ini, “{title}”, sudah dihapus dari pustaka Anda.</translation>
    </message>
    <message>
        <source>Bring It Back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>The article of this link is not in your library.</source>
        <translation>Artikel tautan ini tidak ada di pustaka Anda.</translation>
    </message>
    <message>
        <source>It can be fetched from {address}.</source>
        <translation>Artikel itu dapat diambil dari {address}.</translation>
    </message>
    <message>
        <source>Fetch It</source>
        <translation>Ambil</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Progress of the translation</source>
        <translation>Kemajuan terjemahan</translation>
    </message>
    <message>
        <source>“{word}” was added to My Words.</source>
        <translation>“{word}” ditambahkan ke Kata Saya.</translation>
    </message>
    <message>
        <source>“{word}” is in My Words already.</source>
        <translation>“{word}” sudah ada di Kata Saya.</translation>
    </message>
    <message>
        <source>The other menus</source>
        <translation>Menu lainnya</translation>
    </message>
</context>
<context>
    <name>ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Panduan</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Cari di panduan</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Kembali</translation>
    </message>
    <message>
        <source>The manual is in English, and names menus and buttons in English too.</source>
        <translation>Panduan ini berbahasa Inggris; nama menu dan tombol di dalamnya juga dalam bahasa Inggris.</translation>
    </message>
    <message>
        <source>No page of the manual has all of these words.</source>
        <translation>Tidak ada halaman panduan yang memuat semua kata ini.</translation>
    </message>
    <message>
        <source>The manual was not installed with the program.</source>
        <translation>Panduan tidak ikut terpasang bersama program ini.</translation>
    </message>
</context>
<context>
    <name>MarkBar</name>
    <message>
        <source>Mark the selected words</source>
        <translation>Tandai kata-kata yang dipilih</translation>
    </message>
    <message>
        <source>Highlight: {colour}</source>
        <translation>Sorotan: {colour}</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Tulis catatan</translation>
    </message>
    <message>
        <source>Remove the highlight</source>
        <translation>Hapus sorotan</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>MarkedView</name>
    <message>
        <source>not highlighted</source>
        <translation>tidak disorot</translation>
    </message>
    <message>
        <source>Nothing of this article is highlighted.</source>
        <translation>Tidak ada yang disorot dalam artikel ini.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>This is a mistake of Dwibaca&apos;s own</source>
        <translation>Ini kesalahan Dwibaca sendiri</translation>
    </message>
    <message>
        <source>What was read so far is still here. Please report it, with the details below.</source>
        <translation>Yang sudah dibaca sejauh ini masih ada. Mohon laporkan kesalahan ini beserta rincian di bawah.</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>dipakai</translation>
    </message>
    <message>
        <source>update to {version}</source>
        <translation>dapat diperbarui ke {version}</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>tidak dapat dipakai</translation>
    </message>
    <message>
        <source>download not finished</source>
        <translation>unduhan belum selesai</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>disarankan</translation>
    </message>
    <message>
        <source>too little memory</source>
        <translation>memori kurang</translation>
    </message>
    <message>
        <source>too little room on the disk</source>
        <translation>ruang disk kurang</translation>
    </message>
    <message>
        <source>For this computer, the best first</source>
        <translation>Untuk komputer ini, yang terbaik dahulu</translation>
    </message>
    <message>
        <source>Too large for this computer</source>
        <translation>Terlalu besar untuk komputer ini</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>Satu artikel</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memori</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisensi</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>sekitar {time}</translation>
    </message>
    <message>
        <source>Score: BLEU on FLORES-200, from 0 to 100, as published; more is better</source>
        <translation>Nilai: BLEU pada FLORES-200, dari 0 sampai 100, seperti yang diterbitkan; makin tinggi makin baik</translation>
    </message>
    <message>
        <source>An article: the time for one of 40 sentences on this computer</source>
        <translation>Satu artikel: waktu untuk artikel dengan 40 kalimat di komputer ini</translation>
    </message>
    <message>
        <source>Memory: the most that it takes while it is loaded</source>
        <translation>Memori: paling banyak yang dipakainya selagi dimuat</translation>
    </message>
</context>
<context>
    <name>ModelSources</name>
    <message>
        <source>Argos packages (*{ending});;All files (*)</source>
        <translation>Paket Argos (*{ending});;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Install a model from a file</source>
        <translation>Pasang model dari berkas</translation>
    </message>
    <message>
        <source>Add a folder with a model</source>
        <translation>Tambahkan folder berisi model</translation>
    </message>
    <message>
        <source>“{name}” is on its way. Install “{file}” when that is done.</source>
        <translation>“{name}” sedang diproses. Pasang “{file}” setelah itu selesai.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>installed by you</source>
        <translation>dipasang oleh Anda</translation>
    </message>
    <message>
        <source>shared with other Argos programs</source>
        <translation>dipakai bersama program Argos lain</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>bawaan program</translation>
    </message>
    <message>
        <source>Downloading “{name}”</source>
        <translation>Mengunduh “{name}”</translation>
    </message>
    <message>
        <source>Checking “{name}”</source>
        <translation>Memeriksa “{name}”</translation>
    </message>
    <message>
        <source>Unpacking “{name}”</source>
        <translation>Membuka “{name}”</translation>
    </message>
    <message>
        <source>Trying out “{name}”</source>
        <translation>Mencoba “{name}”</translation>
    </message>
    <message>
        <source>Installing “{name}”</source>
        <translation>Memasang “{name}”</translation>
    </message>
    <message>
        <source>Measuring “{name}”</source>
        <translation>Mengukur “{name}”</translation>
    </message>
    <message>
        <source>measured by Dwibaca</source>
        <translation>diukur oleh Dwibaca</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>evaluasi</translation>
    </message>
    <message>
        <source>not reduced to int8</source>
        <translation>tidak diperkecil ke int8</translation>
    </message>
    <message>
        <source>{number} words/s</source>
        <translation>{number} kata/detik</translation>
    </message>
    <message>
        <source>Copying “{name}”</source>
        <translation>Menyalin “{name}”</translation>
    </message>
    <message>
        <source>{languages} → English</source>
        <translation>{languages} → Inggris</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} dtk</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} mnt</translation>
    </message>
    <message>
        <source>{done} of {total} ({percent}%)</source>
        <translation>{done} dari {total} ({percent}%)</translation>
    </message>
    <message>
        <source>file {number} of {count}</source>
        <translation>berkas {number} dari {count}</translation>
    </message>
    <message>
        <source>Loading “{name}”</source>
        <translation>Memuat “{name}”</translation>
    </message>
</context>
<context>
    <name>ModelsDialog</name>
    <message>
        <source>The list of models is being fetched …</source>
        <translation>Daftar model sedang diambil …</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Coba Lagi</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Pengaturan…</translation>
    </message>
    <message>
        <source>“{name}” translates from now on.</source>
        <translation>Mulai sekarang “{name}” yang menerjemahkan.</translation>
    </message>
    <message>
        <source>“{name}” is removed.</source>
        <translation>“{name}” dihapus.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>“{name}” is installed and translates from now on.</source>
        <translation>“{name}” sudah terpasang dan mulai sekarang menerjemahkan.</translation>
    </message>
    <message>
        <source>“{name}” is installed.</source>
        <translation>“{name}” sudah terpasang.</translation>
    </message>
    <message>
        <source>Use It</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>&amp;Look for Models</source>
        <translation>&amp;Cari Model</translation>
    </message>
    <message>
        <source>Install from a &amp;File…</source>
        <translation>Pasang dari &amp;Berkas…</translation>
    </message>
    <message>
        <source>C&amp;ompare…</source>
        <translation>Band&amp;ingkan…</translation>
    </message>
    <message>
        <source>These are the models that Dwibaca knows. Argos packages have not been looked up yet.</source>
        <translation>Inilah model-model yang dikenal Dwibaca. Paket Argos belum dicari.</translation>
    </message>
    <message>
        <source>The list has no Argos package from Indonesian or Malay to English.</source>
        <translation>Daftar itu tidak memuat paket Argos dari bahasa Indonesia atau Melayu ke Inggris.</translation>
    </message>
    <message>
        <source>The list of Argos packages is less than an hour old.</source>
        <translation>Daftar paket Argos berumur kurang dari satu jam.</translation>
    </message>
    <message numerus="yes">
        <source>The list of Argos packages is %n hour(s) old.</source>
        <translation>
            <numerusform>Daftar paket Argos berumur %n jam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list of Argos packages is %n day(s) old.</source>
        <translation>
            <numerusform>Daftar paket Argos berumur %n hari.</numerusform>
        </translation>
    </message>
    <message>
        <source>Translate the Library Again…</source>
        <translation>Terjemahkan Lagi Pustaka…</translation>
    </message>
    <message>
        <source>Fetches the newest list of Argos packages</source>
        <translation>Mengambil daftar terbaru paket Argos</translation>
    </message>
    <message>
        <source>&amp;Add a Folder…</source>
        <translation>&amp;Tambahkan Folder…</translation>
    </message>
    <message>
        <source>Installs a copy of a folder with a model and its tokenizer</source>
        <translation>Memasang salinan folder berisi model dan pemecah katanya</translation>
    </message>
</context>
<context>
    <name>MyWordsDialog</name>
    <message>
        <source>All sites</source>
        <translation>Semua situs</translation>
    </message>
    <message>
        <source>There are no words yet. A double click on a word in an article shows its card, with “Add to My Words”.</source>
        <translation>Belum ada kata. Klik dua kali sebuah kata dalam artikel untuk menampilkan kartunya, dengan “Tambahkan ke Kata Saya”.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n kata</numerusform>
        </translation>
    </message>
    <message>
        <source>No word matches.</source>
        <translation>Tidak ada kata yang cocok.</translation>
    </message>
    <message>
        <source>Export Words</source>
        <translation>Ekspor Kata</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) written to “{file}”.</source>
        <translation>
            <numerusform>%n kata ditulis ke “{file}”.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Learn Again</source>
        <translation>&amp;Pelajari Lagi</translation>
    </message>
    <message>
        <source>Mark as &amp;Known</source>
        <translation>&amp;Tandai Sudah Hafal</translation>
    </message>
    <message>
        <source>My Words</source>
        <translation>Kata Saya</translation>
    </message>
    <message>
        <source>Search words, meanings, sentences and notes</source>
        <translation>Cari kata, arti, kalimat, dan catatan</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Situs</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Semua kata</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Sedang dipelajari</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Perlu diulang</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Sudah hafal</translation>
    </message>
    <message>
        <source>&amp;Review…</source>
        <translation>&amp;Ulangi…</translation>
    </message>
    <message>
        <source>&amp;Open Article</source>
        <translation>&amp;Buka Artikel</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ub&amp;ah…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>U&amp;rungkan</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
</context>
<context>
    <name>MyWordsModel</name>
    <message>
        <source>Word</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Arti</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Kalimat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Situs</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ditambahkan</translation>
    </message>
    <message>
        <source>known</source>
        <translation>sudah hafal</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>perlu diulang</translation>
    </message>
    <message>
        <source>due on {day}</source>
        <translation>diulang pada {day}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>A new name makes a new collection.</source>
        <translation>Nama baru membuat koleksi baru.</translation>
    </message>
    <message>
        <source>The collection “{name}” is there already.</source>
        <translation>Koleksi “{name}” sudah ada.</translation>
    </message>
    <message>
        <source>A new collection “{name}” will be made.</source>
        <translation>Koleksi baru “{name}” akan dibuat.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nama:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Use the &amp;network</source>
        <translation>Gunakan &amp;jaringan</translation>
    </message>
    <message>
        <source>Show an article&apos;s &amp;pictures</source>
        <translation>Tampilkan &amp;gambar artikel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>Milik saya</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;ksi:</translation>
    </message>
    <message>
        <source>&amp;Address of the proxy:</source>
        <translation>&amp;Alamat proksi:</translation>
    </message>
    <message>
        <source>&amp;User name there:</source>
        <translation>Nama &amp;pengguna di sana:</translation>
    </message>
    <message>
        <source>Requests &amp;say that they come from:</source>
        <translation>Permintaan &amp;mengaku berasal dari:</translation>
    </message>
    <message>
        <source>&amp;Hosts of my own network:</source>
        <translation>&amp;Host di jaringan saya sendiri:</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>the one of Argos Open Tech</source>
        <translation>milik Argos Open Tech</translation>
    </message>
    <message>
        <source>They are fetched after an article&apos;s text, without cookies, and kept. A saved page has its own.</source>
        <translation>Gambar diambil setelah teks artikel, tanpa kuki, lalu disimpan. Halaman tersimpan punya gambar sendiri.</translation>
    </message>
    <message>
        <source>A proxy can be http://, https:// or socks5://. It learns which sites you read; its password is given under “Sign-ins”. Over a proxy, it is the proxy that looks up the names of hosts.</source>
        <translation>Proksi dapat berupa http://, https://, atau socks5://. Ia mengetahui situs mana yang Anda baca; kata sandinya diberikan di bawah “Tanda Masuk”. Lewat proksi, proksilah yang mencari nama host.</translation>
    </message>
    <message>
        <source>Some sites give another page, or none, to a program that calls itself something else.</source>
        <translation>Beberapa situs memberikan halaman lain, atau tidak sama sekali, kepada program yang mengaku bernama lain.</translation>
    </message>
    <message>
        <source>Pages on this computer and in private networks are refused, so that no site can lead you in there. The hosts that you name here, with spaces between them, may be reached all the same.</source>
        <translation>Halaman di komputer ini dan di jaringan pribadi ditolak, supaya tidak ada situs yang dapat membawa Anda ke sana. Host yang Anda sebut di sini, dipisahkan spasi, tetap boleh dihubungi.</translation>
    </message>
    <message>
        <source>What you read is translated on this computer. It is sent nowhere.</source>
        <translation>Apa yang Anda baca diterjemahkan di komputer ini dan tidak dikirim ke mana pun.</translation>
    </message>
    <message>
        <source>Address of the &amp;list of Argos packages:</source>
        <translation>Alamat &amp;daftar paket Argos:</translation>
    </message>
    <message>
        <source>Address of the &amp;catalogue of models:</source>
        <translation>Alamat katal&amp;og model:</translation>
    </message>
    <message>
        <source>&amp;Mirror of the catalogue&apos;s files:</source>
        <translation>&amp;Cermin berkas katalog:</translation>
    </message>
    <message>
        <source>the one that comes with Dwibaca</source>
        <translation>yang disertakan dengan Dwibaca</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proksi</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>A page is fetched when you open its address, and else only as you choose under “Following”. Without the network, saved pages open.</source>
        <translation>Halaman diambil ketika Anda membuka alamatnya, dan selain itu hanya seperti yang Anda pilih di “Mengikuti”. Tanpa jaringan, halaman tersimpan tetap terbuka.</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>no highlight</source>
        <translation>tanpa sorotan</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
    <message>
        <source>On the whole article</source>
        <translation>Untuk seluruh artikel</translation>
    </message>
    <message>
        <source>Note on “{quote}”</source>
        <translation>Catatan untuk “{quote}”</translation>
    </message>
    <message>
        <source>Note on the whole article</source>
        <translation>Catatan untuk seluruh artikel</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Tulis catatan</translation>
    </message>
    <message>
        <source>Colour: {colour}</source>
        <translation>Warna: {colour}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Delete the note and its highlight</source>
        <translation>Hapus catatan beserta sorotannya</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Open Link in Browser</source>
        <translation>Buka Tautan di Peramban</translation>
    </message>
    <message>
        <source>Ctrl+click opens {host} in your browser</source>
        <translation>Ctrl+klik membuka {host} di peramban Anda</translation>
    </message>
</context>
<context>
    <name>NoteFilters</name>
    <message>
        <source>All tags</source>
        <translation>Semua tag</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Semua situs</translation>
    </message>
    <message>
        <source>Changed Between</source>
        <translation>Diubah Antara</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Setahun terakhir</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Semua warna</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Dengan catatan</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Kapan saja</translation>
    </message>
    <message>
        <source>Between…</source>
        <translation>Antara…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Situs</translation>
    </message>
    <message>
        <source>Date of the last change</source>
        <translation>Tanggal perubahan terakhir</translation>
    </message>
</context>
<context>
    <name>NotesBeside</name>
    <message>
        <source>This article has no notes yet.</source>
        <translation>Artikel ini belum memiliki catatan.</translation>
    </message>
    <message>
        <source>There is no room for notes beside the text: make the window wider.</source>
        <translation>Tidak ada tempat untuk catatan di samping teks: perlebar jendela.</translation>
    </message>
</context>
<context>
    <name>NotesDock</name>
    <message>
        <source>Notes and Highlights</source>
        <translation>Catatan dan Sorotan</translation>
    </message>
    <message>
        <source>What you have marked in all articles ({keys})</source>
        <translation>Yang telah Anda tandai di semua artikel ({keys})</translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message>
        <source>Note on the article</source>
        <translation>Catatan untuk artikel</translation>
    </message>
</context>
<context>
    <name>NotesMenu</name>
    <message>
        <source>Highlight</source>
        <translation>Sorot</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>No longer in this version</source>
        <translation>Tidak ada lagi dalam versi ini</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Catatan untuk artikel</translation>
    </message>
    <message>
        <source>Hide the notes</source>
        <translation>Sembunyikan catatan</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>No highlight or note has all of these words and passes the filters.</source>
        <translation>Tidak ada sorotan atau catatan yang memuat semua kata ini dan lolos saringan.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Tidak ada yang ditemukan</translation>
    </message>
    <message>
        <source>&amp;Show All</source>
        <translation>Tam&amp;pilkan Semua</translation>
    </message>
    <message>
        <source>Choose a sentence or select words in an article and press 1 to highlight them, or M to write a note. What you mark in any article is listed here.</source>
        <translation>Pilihlah kalimat atau kata-kata dalam artikel, lalu tekan 1 untuk menyorotnya atau M untuk menulis catatan. Yang Anda tandai di artikel mana pun tercantum di sini.</translation>
    </message>
    <message>
        <source>Nothing highlighted yet</source>
        <translation>Belum ada yang disorot</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) and notes</source>
        <translation>
            <numerusform>%n sorotan dan catatan</numerusform>
        </translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>Coba La&amp;gi</translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s) or notes deleted.</source>
        <translation>
            <numerusform>%n sorotan atau catatan dihapus.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>Open in &amp;New Tab</source>
        <translation>Buka di &amp;Tab Baru</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Notes and Highlights</source>
        <translation>Catatan dan Sorotan</translation>
    </message>
    <message>
        <source>Export what is listed</source>
        <translation>Ekspor yang tercantum</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>Eksp&amp;or…</translation>
    </message>
</context>
<context>
    <name>NotesSearchField</name>
    <message>
        <source>Search notes and highlights</source>
        <translation>Cari catatan dan sorotan</translation>
    </message>
    <message>
        <source>Words in your notes or in what is highlighted, in either language; &quot;phrases&quot;; beginnings: ber*.</source>
        <translation>Kata dalam catatan Anda atau dalam yang disorot, dalam kedua bahasa; &quot;frasa&quot;; awal kata: ber*.</translation>
    </message>
</context>
<context>
    <name>OrderMenu</name>
    <message>
        <source>Best &amp;Match</source>
        <translation>Paling &amp;cocok</translation>
    </message>
    <message>
        <source>&amp;Newest</source>
        <translation>Ter&amp;baru</translation>
    </message>
    <message>
        <source>Last &amp;Opened</source>
        <translation>Te&amp;rakhir dibuka</translation>
    </message>
    <message>
        <source>&amp;Published</source>
        <translation>&amp;Diterbitkan</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Judul</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Situs</translation>
    </message>
    <message>
        <source>&amp;Reverse Order</source>
        <translation>&amp;Urutan terbalik</translation>
    </message>
    <message>
        <source>&amp;Difficulty</source>
        <translation>Tingkat &amp;Kesulitan</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Pages of the settings</source>
        <translation>Halaman pengaturan</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Cari pengaturan</translation>
    </message>
    <message>
        <source>No setting has all of these words.</source>
        <translation>Tidak ada pengaturan dengan semua kata itu.</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Setting all pages …</source>
        <translation>Menyusun semua halaman …</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Halaman {number} dari {count}</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Halaman {number}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>Selebar jendela</translation>
    </message>
</context>
<context>
    <name>PartsOfSpeech</name>
    <message>
        <source>noun</source>
        <translation>kata benda</translation>
    </message>
    <message>
        <source>verb</source>
        <translation>kata kerja</translation>
    </message>
    <message>
        <source>adjective</source>
        <translation>kata sifat</translation>
    </message>
    <message>
        <source>adverb</source>
        <translation>kata keterangan</translation>
    </message>
    <message>
        <source>preposition</source>
        <translation>kata depan</translation>
    </message>
    <message>
        <source>conjunction</source>
        <translation>kata sambung</translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation>kata ganti</translation>
    </message>
    <message>
        <source>number</source>
        <translation>kata bilangan</translation>
    </message>
    <message>
        <source>interjection</source>
        <translation>kata seru</translation>
    </message>
    <message>
        <source>particle</source>
        <translation>partikel</translation>
    </message>
    <message>
        <source>abbreviation</source>
        <translation>singkatan</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>acronym</source>
        <translation>singkatan</translation>
    </message>
    <message>
        <source>acronym of parts of words</source>
        <translation>akronim</translation>
    </message>
    <message>
        <source>place</source>
        <translation>tempat</translation>
    </message>
    <message>
        <source>person</source>
        <translation>orang</translation>
    </message>
    <message>
        <source>institution</source>
        <translation>lembaga</translation>
    </message>
    <message>
        <source>company</source>
        <translation>perusahaan</translation>
    </message>
    <message>
        <source>title</source>
        <translation>gelar atau jabatan</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>merek</translation>
    </message>
    <message>
        <source>event</source>
        <translation>peristiwa</translation>
    </message>
    <message>
        <source>party</source>
        <translation>partai</translation>
    </message>
    <message>
        <source>law</source>
        <translation>hukum</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Kata Sandi</translation>
    </message>
    <message>
        <source>&amp;Password or key:</source>
        <translation>Kata &amp;sandi atau kunci:</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>The first page</source>
        <translation>Halaman pertama</translation>
    </message>
    <message>
        <source>The beginning of the text</source>
        <translation>Awal teks</translation>
    </message>
    <message>
        <source>Setting the first page …</source>
        <translation>Menyusun halaman pertama …</translation>
    </message>
    <message>
        <source>The first page cannot be shown.</source>
        <translation>Halaman pertama tidak dapat ditampilkan.</translation>
    </message>
    <message>
        <source>How this looks is up to the program that it will be read with.</source>
        <translation>Tampilannya bergantung pada program yang dipakai untuk membacanya.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing</source>
        <translation>Mencetak</translation>
    </message>
    <message>
        <source>Setting the pages …</source>
        <translation>Menyusun halaman …</translation>
    </message>
    <message>
        <source>Page {done} of {total}</source>
        <translation>Halaman {done} dari {total}</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>&amp;Keep the articles that are read, to find them again</source>
        <translation>&amp;Simpan artikel yang dibaca agar dapat dicari lagi</translation>
    </message>
    <message>
        <source>Open the same &amp;tabs at the next start</source>
        <translation>Buka &amp;tab yang sama saat dimulai lagi</translation>
    </message>
    <message>
        <source>&amp;Remember what was opened lately</source>
        <translation>&amp;Ingat yang terakhir dibuka</translation>
    </message>
    <message>
        <source>&amp;Clear Recent Articles</source>
        <translation>&amp;Hapus Daftar Terakhir Dibuka</translation>
    </message>
    <message>
        <source>Forget &amp;Open Tabs</source>
        <translation>&amp;Lupakan Tab Terbuka</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Pengaturan:</translation>
    </message>
    <message>
        <source>Open tabs, and what was opened lately:</source>
        <translation>Tab yang terbuka dan yang terakhir dibuka:</translation>
    </message>
    <message>
        <source>Articles that are kept:</source>
        <translation>Artikel yang disimpan:</translation>
    </message>
    <message>
        <source>Translation models that you installed:</source>
        <translation>Model terjemahan yang Anda pasang:</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Buka Folder</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>Salin Lokasi</translation>
    </message>
    <message>
        <source>What was opened lately is forgotten.</source>
        <translation>Daftar yang terakhir dibuka sudah dihapus.</translation>
    </message>
    <message>
        <source>The tabs are forgotten. Close those that should not come back at the next start.</source>
        <translation>Daftar tab sudah dihapus. Tutup tab yang tidak boleh muncul lagi saat dimulai berikutnya.</translation>
    </message>
    <message>
        <source>Everything Dwibaca keeps lies on this computer, in the places below. Nothing that you read is sent anywhere, unless you let a server translate. Nothing is fetched by itself, unless you follow outlets and choose when: then their sites are asked for what is new, and for the articles that you want read ahead.</source>
        <translation>Semua yang disimpan Dwibaca ada di komputer ini, di tempat-tempat di bawah. Yang Anda baca tidak dikirim ke mana pun, kecuali jika Anda membiarkan server menerjemahkan. Tidak ada yang diambil dengan sendirinya, kecuali jika Anda mengikuti media dan memilih waktunya: saat itu situsnya ditanyai untuk yang baru, dan untuk artikel yang ingin Anda baca lebih dulu.</translation>
    </message>
    <message>
        <source>What you follow:</source>
        <translation>Yang Anda ikuti:</translation>
    </message>
</context>
<context>
    <name>PrivateBanner</name>
    <message>
        <source>Private tab: nothing that you read here is saved.</source>
        <translation>Tab privat: yang Anda baca di sini tidak disimpan.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>{number} s left</source>
        <translation>{number} dtk lagi</translation>
    </message>
    <message>
        <source>{number} min left</source>
        <translation>{number} mnt lagi</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Reading ahead is paused.</source>
        <translation>Membaca lebih dulu dijeda.</translation>
    </message>
    <message>
        <source>Reading ahead waits: {reason}</source>
        <translation>Membaca lebih dulu menunggu: {reason}</translation>
    </message>
    <message>
        <source>Resume reading ahead</source>
        <translation>Lanjutkan membaca lebih dulu</translation>
    </message>
    <message>
        <source>Pause reading ahead</source>
        <translation>Jeda membaca lebih dulu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Reading ahead: details</source>
        <translation>Membaca lebih dulu: rincian</translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message>
        <source>Plain text</source>
        <translation>Teks biasa</translation>
    </message>
    <message>
        <source>Chicago, a note</source>
        <translation>Chicago, catatan kaki</translation>
    </message>
    <message>
        <source>Copied as a quotation: {style}</source>
        <translation>Disalin sebagai kutipan: {style}</translation>
    </message>
    <message>
        <source>A link to this sentence is copied.</source>
        <translation>Tautan ke kalimat ini disalin.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>&amp;Layout:</source>
        <translation>Tata &amp;letak:</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>&amp;Huruf:</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Ukuran:</translation>
    </message>
    <message>
        <source>Longest l&amp;ine:</source>
        <translation>&amp;Baris terpanjang:</translation>
    </message>
    <message>
        <source>Line s&amp;pacing:</source>
        <translation>&amp;Jarak baris:</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Berdampingan</translation>
    </message>
    <message>
        <source>English below the original</source>
        <translation>Bahasa Inggris di bawah teks asli</translation>
    </message>
    <message>
        <source>Original only</source>
        <translation>Teks asli saja</translation>
    </message>
    <message>
        <source>English only</source>
        <translation>Bahasa Inggris saja</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>The usual serif</source>
        <translation>Serif biasa</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> karakter</translation>
    </message>
    <message>
        <source>Of one column. Longer lines are hard to follow from one to the next.</source>
        <translation>Untuk satu kolom. Baris yang lebih panjang sulit diikuti.</translation>
    </message>
    <message>
        <source>&amp;Underline the acronyms that the dictionary knows</source>
        <translation>&amp;Garis bawahi singkatan yang ada di kamus</translation>
    </message>
    <message>
        <source>&amp;Hide the English until it is asked for</source>
        <translation>&amp;Sembunyikan bahasa Inggris sampai diminta</translation>
    </message>
    <message>
        <source>&amp;Mark the words that you learn in articles</source>
        <translation>Tandai &amp;kata yang Anda pelajari di dalam artikel</translation>
    </message>
    <message>
        <source>&amp;Quotations as:</source>
        <translation>Kutipan s&amp;ebagai:</translation>
    </message>
    <message>
        <source>Quotations i&amp;n:</source>
        <translation>Kutipan &amp;dalam:</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>Teks asli</translation>
    </message>
    <message>
        <source>The English</source>
        <translation>Bahasa Inggris</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>Kedua bahasa</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Kontras tinggi</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Help with reading</source>
        <translation>Bantuan membaca</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Kutipan</translation>
    </message>
    <message>
        <source>&amp;One column where there is no room for two</source>
        <translation>Satu kol&amp;om bila tidak ada tempat untuk dua</translation>
    </message>
</context>
<context>
    <name>ReadingPreview</name>
    <message>
        <source>How an article looks</source>
        <translation>Tampilan artikel</translation>
    </message>
</context>
<context>
    <name>ReadingTab</name>
    <message>
        <source>New tab</source>
        <translation>Tab baru</translation>
    </message>
    <message>
        <source>{done} of {total} sentences</source>
        <translation>{done} dari {total} kalimat</translation>
    </message>
    <message>
        <source>private: nothing of this is kept</source>
        <translation>privat: tidak ada yang disimpan</translation>
    </message>
    <message>
        <source>Reading the page …</source>
        <translation>Membaca halaman …</translation>
    </message>
    <message>
        <source>Opening the article …</source>
        <translation>Membuka artikel …</translation>
    </message>
    <message>
        <source>“{title}” was open when the window was closed.</source>
        <translation>“{title}” masih terbuka saat jendela ditutup.</translation>
    </message>
    <message>
        <source>Load It Again</source>
        <translation>Muat lagi</translation>
    </message>
    <message>
        <source>Loading the translation model …</source>
        <translation>Memuat model terjemahan …</translation>
    </message>
    <message>
        <source>Stopped after {done} of {total} sentences.</source>
        <translation>Dihentikan setelah {done} dari {total} kalimat.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Dihentikan.</translation>
    </message>
    <message>
        <source>Stopped before the article was there.</source>
        <translation>Dihentikan sebelum artikelnya ada.</translation>
    </message>
    <message>
        <source>Not translated: there is no translation model.</source>
        <translation>Tidak diterjemahkan: tidak ada model terjemahan.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n kalimat</numerusform>
        </translation>
    </message>
    <message>
        <source>its text was sent to “{model}” to be translated</source>
        <translation>teksnya dikirim ke “{model}” untuk diterjemahkan</translation>
    </message>
    <message>
        <source>translated on this computer by “{model}”</source>
        <translation>diterjemahkan di komputer ini oleh “{model}”</translation>
    </message>
    <message>
        <source>Not translated: the article is in English.</source>
        <translation>Tidak diterjemahkan: artikel ini berbahasa Inggris.</translation>
    </message>
    <message>
        <source>A preview is shown in grey until the translation is there.</source>
        <translation>Pratinjau ditampilkan dengan warna kelabu sampai terjemahannya ada.</translation>
    </message>
    <message>
        <source>The sentence of the link has changed; it stood here.</source>
        <translation>Kalimat tautan itu sudah berubah; dulu letaknya di sini.</translation>
    </message>
    <message>
        <source>The sentence of the link is not in this version of the article.</source>
        <translation>Kalimat tautan itu tidak ada di versi artikel ini.</translation>
    </message>
    <message numerus="yes">
        <source>%n doubtful; the others are unchecked machine translation</source>
        <translation>
            <numerusform>%n diragukan; selebihnya terjemahan mesin yang belum diperiksa</numerusform>
        </translation>
    </message>
    <message>
        <source>none doubtful, yet unchecked machine translation</source>
        <translation>tidak ada yang diragukan, tetapi terjemahan mesin yang belum diperiksa</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Nothing yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Bersihkan</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n word(s) left</source>
        <translation>
            <numerusform>%n kata lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) kept.</source>
        <translation>
            <numerusform>%n jawaban disimpan.</numerusform>
        </translation>
    </message>
    <message>
        <source>No word is due now.</source>
        <translation>Tidak ada kata yang perlu diulang sekarang.</translation>
    </message>
    <message>
        <source>1  Forgotten</source>
        <translation>1  Lupa</translation>
    </message>
    <message>
        <source>2  Hard</source>
        <translation>2  Sulit</translation>
    </message>
    <message>
        <source>3  Good</source>
        <translation>3  Ingat</translation>
    </message>
    <message>
        <source>4  Easy</source>
        <translation>4  Mudah</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n hari</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ulangan</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Kata</translation>
    </message>
    <message>
        <source>&amp;Show the Word</source>
        <translation>&amp;Tampilkan Kata</translation>
    </message>
    <message>
        <source>&amp;Undo the Last Answer</source>
        <translation>U&amp;rungkan Jawaban Terakhir</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spasi</translation>
    </message>
    <message>
        <source>The sentence in English (H)</source>
        <translation>Kalimat dalam bahasa Inggris (H)</translation>
    </message>
    <message>
        <source>The sentence was kept without its English</source>
        <translation>Kalimat ini disimpan tanpa bahasa Inggrisnya</translation>
    </message>
    <message>
        <source>The word was kept without its sentence</source>
        <translation>Kata ini disimpan tanpa kalimatnya</translation>
    </message>
    <message>
        <source>Show the &amp;English</source>
        <translation>Tampilkan &amp;Inggrisnya</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>All sources</source>
        <translation>Semua sumber</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n sumber</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;What it does:</source>
        <translation>&amp;Yang dilakukan:</translation>
    </message>
    <message>
        <source>W&amp;ords:</source>
        <translation>&amp;Kata:</translation>
    </message>
    <message>
        <source>&amp;Sources:</source>
        <translation>&amp;Sumber:</translation>
    </message>
    <message>
        <source>&amp;Length:</source>
        <translation>&amp;Panjang:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>&amp;Nama:</translation>
    </message>
    <message>
        <source>For example: beras, harga gabah, panen*</source>
        <translation>Misalnya: beras, harga gabah, panen*</translation>
    </message>
    <message>
        <source>One of them is enough. Commas separate; words without one between are a phrase; * is any ending.</source>
        <translation>Satu di antaranya cukup. Koma memisahkan; kata tanpa koma di antaranya adalah frasa; * adalah akhiran apa pun.</translation>
    </message>
    <message>
        <source>in the te&amp;xt, too, not in titles alone</source>
        <translation>di &amp;teks juga, tidak di judul saja</translation>
    </message>
    <message>
        <source>Read what it collects a&amp;head</source>
        <translation>Baca le&amp;bih dulu yang dikumpulkannya</translation>
    </message>
    <message>
        <source>The words, if you give none</source>
        <translation>Katanya, jika Anda tidak memberi nama</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>paling sedikit</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>paling banyak</translation>
    </message>
    <message>
        <source>The length is often unknown before an article is read: such an article has every length.</source>
        <translation>Panjang artikel sering belum diketahui sebelum dibaca: artikel seperti itu cocok dengan setiap panjang.</translation>
    </message>
    <message>
        <source>from </source>
        <translation type="vanished">dari </translation>
    </message>
    <message>
        <source>up to </source>
        <translation type="vanished">sampai </translation>
    </message>
    <message>
        <source>At least so many words</source>
        <translation>Paling sedikit sekian kata</translation>
    </message>
    <message>
        <source>At most so many words</source>
        <translation>Paling banyak sekian kata</translation>
    </message>
    <message>
        <source>any length</source>
        <translation>panjang berapa pun</translation>
    </message>
    <message>
        <source> words</source>
        <translation> kata</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Show only what has these words</source>
        <translation>Tampilkan hanya yang memuat kata ini</translation>
    </message>
    <message>
        <source>Leave out what has these words</source>
        <translation>Sisihkan yang memuat kata ini</translation>
    </message>
    <message>
        <source>Collect what has these words</source>
        <translation>Kumpulkan yang memuat kata ini</translation>
    </message>
    <message>
        <source>only with: {words}</source>
        <translation>hanya dengan: {words}</translation>
    </message>
    <message>
        <source>leaves out: {words}</source>
        <translation>menyisihkan: {words}</translation>
    </message>
    <message>
        <source>collects: {words}</source>
        <translation>mengumpulkan: {words}</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>semuanya</translation>
    </message>
    <message>
        <source>from {number} words</source>
        <translation>dari {number} kata</translation>
    </message>
    <message>
        <source>up to {number} words</source>
        <translation>sampai {number} kata</translation>
    </message>
    <message>
        <source>in titles</source>
        <translation>di judul</translation>
    </message>
    <message>
        <source>read ahead</source>
        <translation>dibaca lebih dulu</translation>
    </message>
    <message>
        <source>Shows {caught} of {of} articles:</source>
        <translation>Menampilkan {caught} dari {of} artikel:</translation>
    </message>
    <message>
        <source>Leaves out {caught} of {of} articles:</source>
        <translation>Menyisihkan {caught} dari {of} artikel:</translation>
    </message>
    <message>
        <source>Collects {caught} of {of} articles:</source>
        <translation>Mengumpulkan {caught} dari {of} artikel:</translation>
    </message>
    <message>
        <source>Would have shown {caught} of {of} articles:</source>
        <translation>Akan menampilkan {caught} dari {of} artikel:</translation>
    </message>
    <message>
        <source>Would have left out {caught} of {of} articles:</source>
        <translation>Akan menyisihkan {caught} dari {of} artikel:</translation>
    </message>
    <message>
        <source>Would have collected {caught} of {of} articles:</source>
        <translation>Akan mengumpulkan {caught} dari {of} artikel:</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>New rule</source>
        <translation>Aturan baru</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>belum disimpan</translation>
    </message>
    <message>
        <source>Write words, or choose sources or a length, to see what it would catch.</source>
        <translation>Tulis kata, atau pilih sumber atau panjang, untuk melihat yang akan tertangkap.</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>“{name}” disimpan.</translation>
    </message>
    <message>
        <source>“{name}” is removed.</source>
        <translation>“{name}” dihapus.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are not saved. Save them before this closes?</source>
        <translation>
            <numerusform>%n aturan belum disimpan. Simpan sebelum jendela ini ditutup?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are not saved and cannot be as they are. Close all the same?</source>
        <translation>
            <numerusform>%n aturan belum disimpan dan tidak dapat disimpan seperti ini. Tetap tutup?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are not saved.</source>
        <translation type="vanished">
            <numerusform>%n aturan belum disimpan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>What the rule would have caught</source>
        <translation>Yang akan tertangkap aturan itu</translation>
    </message>
    <message>
        <source>&amp;New Rule</source>
        <translation>&amp;Aturan Baru</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>S&amp;impan</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Buan&amp;g</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search the library</source>
        <translation>Cari di pustaka</translation>
    </message>
    <message>
        <source>Words, in either language; &quot;phrases&quot;; beginnings of words: ber*.
Filters: tag:name, site:name, after:2024-05, before:2025, is:starred, is:unread, is:started, has:doubts.</source>
        <translation>Kata dalam salah satu bahasa; &quot;frasa&quot;; awal kata: ber*.
Saringan: tag:nama, site:nama, after:2024-05, before:2025, is:starred, is:unread, is:started, has:doubts.</translation>
    </message>
</context>
<context>
    <name>SentenceMenu</name>
    <message>
        <source>Why This Is Doubtful</source>
        <translation>Mengapa Ini Meragukan</translation>
    </message>
    <message>
        <source>Open Link in Browser</source>
        <translation>Buka Tautan di Peramban</translation>
    </message>
    <message>
        <source>Copy Link</source>
        <translation>Salin Tautan</translation>
    </message>
    <message>
        <source>Give Up My Wording</source>
        <translation>Tinggalkan Rumusan Saya</translation>
    </message>
    <message>
        <source>Translate Again Carefully</source>
        <translation>Terjemahkan Ulang dengan Teliti</translation>
    </message>
    <message>
        <source>Open Link in New Tab</source>
        <translation>Buka Tautan di Tab Baru</translation>
    </message>
    <message>
        <source>Always Translate “{source}” as “{english}”</source>
        <translation>Selalu Terjemahkan “{source}” sebagai “{english}”</translation>
    </message>
    <message>
        <source>Do Not Suggest This Term</source>
        <translation>Jangan Sarankan Istilah Ini</translation>
    </message>
    <message>
        <source>Look Up “{word}”</source>
        <translation>Cari Arti “{word}”</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>What you read in ordinary tabs is then sent to this server, sentence by sentence.</source>
        <translation>Apa yang Anda baca di tab biasa lalu dikirim ke server ini, kalimat demi kalimat.</translation>
    </message>
    <message>
        <source>It goes there unencrypted: the address begins with http://.</source>
        <translation>Pengirimannya tidak dienkripsi: alamatnya diawali http://.</translation>
    </message>
    <message>
        <source>Private tabs are still translated on this computer.</source>
        <translation>Tab pribadi tetap diterjemahkan di komputer ini.</translation>
    </message>
    <message>
        <source>The network is not to be used: look at the page “Network”.</source>
        <translation>Jaringan tidak boleh dipakai: lihat halaman “Jaringan”.</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Sedang bertanya …</translation>
    </message>
    <message>
        <source>It translates: “{source}” – “{target}”</source>
        <translation>Server ini menerjemahkan: “{source}” – “{target}”</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Dihentikan.</translation>
    </message>
    <message>
        <source>If you run a LibreTranslate server, or somebody whom you trust does, it can translate in place of the models of this computer. A key for it is given under “Sign-ins”.</source>
        <translation>Jika Anda menjalankan server LibreTranslate, atau seseorang yang Anda percaya, server itu dapat menerjemahkan sebagai pengganti model di komputer ini. Kuncinya diberikan di bagian “Tanda Masuk”.</translation>
    </message>
    <message>
        <source>&amp;Address of the server:</source>
        <translation>&amp;Alamat server:</translation>
    </message>
    <message>
        <source>Let this server &amp;translate</source>
        <translation>Biarkan server ini &amp;menerjemahkan</translation>
    </message>
    <message>
        <source>Te&amp;st</source>
        <translation>&amp;Uji</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>&amp;Berhenti</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Membaca</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Terjemahan</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Tanda Masuk</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privasi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Makes the settings of this page the usual ones</source>
        <translation>Mengembalikan pengaturan di halaman ini ke nilai biasa</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glosarium</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>This Computer</source>
        <translation>Komputer Ini</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Mengikuti</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Peramban</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Pintasan Keyboard</translation>
    </message>
    <message>
        <source>&amp;Look for what to do, or for a key:</source>
        <translation>&amp;Cari tindakan atau tombol:</translation>
    </message>
    <message>
        <source>Look for what to do, or for a key</source>
        <translation>Cari tindakan atau tombol</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>There is no such shortcut.</source>
        <translation>Tidak ada pintasan seperti itu.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Sign-in</source>
        <translation>Tanda Masuk</translation>
    </message>
    <message>
        <source>It goes into the password store of this computer, and from there to this very site alone, encrypted. It is shown nowhere again.</source>
        <translation>Ini masuk ke penyimpan kata sandi komputer ini, dan dari sana hanya ke situs ini sendiri, terenkripsi. Tidak ditampilkan lagi di mana pun.</translation>
    </message>
    <message>
        <source>&amp;Address of the site:</source>
        <translation>&amp;Alamat situs:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Jenis:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Nama &amp;pengguna:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>Kata &amp;sandi:</translation>
    </message>
    <message>
        <source>&amp;Cookie header:</source>
        <translation>Header &amp;Cookie:</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Nama pengguna dan kata sandi</translation>
    </message>
    <message>
        <source>Cookie header, copied from the browser</source>
        <translation>Header Cookie, disalin dari peramban</translation>
    </message>
    <message>
        <source>For sites whose browser window asks for a name and a password, not for a form on a page.</source>
        <translation>Untuk situs yang nama dan kata sandinya diminta oleh jendela peramban, bukan oleh formulir di halaman.</translation>
    </message>
    <message>
        <source>Sign in with your browser, open its tools for developers, choose “Network”, load the page again, and copy the value of “Cookie” among the request&apos;s headers. Such a sign-in ends when the site ends it.</source>
        <translation>Masuklah dengan peramban Anda, buka alat pengembangnya, pilih “Network”, muat ulang halaman, dan salin nilai “Cookie” di antara header permintaan. Tanda masuk seperti ini berakhir ketika situs mengakhirinya.</translation>
    </message>
    <message>
        <source>Found: {names}</source>
        <translation>Ditemukan: {names}</translation>
    </message>
</context>
<context>
    <name>SignInsPage</name>
    <message>
        <source>Proxy {address}</source>
        <translation>Proksi {address}</translation>
    </message>
    <message>
        <source>key</source>
        <translation>kunci</translation>
    </message>
    <message>
        <source>{site} – Cookie header</source>
        <translation>{site} – header Cookie</translation>
    </message>
    <message>
        <source>{words} (until Dwibaca is closed)</source>
        <translation>{words} (sampai Dwibaca ditutup)</translation>
    </message>
    <message>
        <source>{words} (left out until Dwibaca is closed)</source>
        <translation>{words} (dilewati sampai Dwibaca ditutup)</translation>
    </message>
    <message>
        <source>It is in the password store.</source>
        <translation>Sudah ada di penyimpan kata sandi.</translation>
    </message>
    <message>
        <source>Asking the password store …</source>
        <translation>Menanyai penyimpan kata sandi …</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Tanda Masuk</translation>
    </message>
    <message>
        <source>Dwibaca can use it until it is closed, and keep it in memory alone. It is written nowhere.</source>
        <translation>Dwibaca dapat memakainya sampai ditutup dan hanya menyimpannya di memori. Tidak ditulis di mana pun.</translation>
    </message>
    <message>
        <source>Use Until Closed</source>
        <translation>Pakai Sampai Ditutup</translation>
    </message>
    <message>
        <source>Do Not Use</source>
        <translation>Jangan Pakai</translation>
    </message>
    <message>
        <source>It is used until Dwibaca is closed.</source>
        <translation>Dipakai sampai Dwibaca ditutup.</translation>
    </message>
    <message>
        <source>It is forgotten.</source>
        <translation>Sudah dilupakan.</translation>
    </message>
    <message>
        <source>The network is not to be used: look at the page “Network”.</source>
        <translation>Jaringan tidak boleh dipakai: lihat halaman “Jaringan”.</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Menanyai …</translation>
    </message>
    <message>
        <source>The sign-in was accepted.</source>
        <translation>Diterima.</translation>
    </message>
    <message>
        <source>The sign-in was rejected ({status}).</source>
        <translation>Tidak diterima ({status}).</translation>
    </message>
    <message>
        <source>The front page is open to everybody ({status}). Whether the sign-in counts shows when you open an article.</source>
        <translation>Halaman depannya terbuka untuk semua orang ({status}). Apakah tanda masuk berlaku terlihat ketika Anda membuka artikel.</translation>
    </message>
    <message>
        <source>The answer is {status}, which says nothing about the sign-in.</source>
        <translation>Jawabannya {status}; itu tidak berarti apa-apa tentang tanda masuk.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Dihentikan.</translation>
    </message>
    <message>
        <source>For sites that you subscribe to. What you give here lies in the password store of this computer and goes to its own site alone, encrypted. It is never shown again. Private tabs do without.</source>
        <translation>Untuk situs yang Anda langgani. Yang Anda berikan di sini disimpan di penyimpan kata sandi komputer ini dan hanya dikirim ke situsnya sendiri, terenkripsi. Tidak pernah ditampilkan lagi. Tab pribadi tidak memakainya.</translation>
    </message>
    <message>
        <source>S&amp;ign-ins:</source>
        <translation>Tanda masu&amp;k:</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>T&amp;ambah…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Ubah…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Uj&amp;i</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Lupakan</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Berhenti</translation>
    </message>
</context>
<context>
    <name>SourceDetails</name>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Judul:</translation>
    </message>
    <message>
        <source>Fol&amp;der:</source>
        <translation>F&amp;older:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Alamat:</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Keadaan:</translation>
    </message>
    <message>
        <source>Read its articles a&amp;head</source>
        <translation>&amp;Baca artikelnya lebih dulu</translation>
    </message>
    <message>
        <source>New articles are fetched, translated and kept in the library before you open them.</source>
        <translation>Artikel baru diambil, diterjemahkan, dan disimpan di koleksi sebelum Anda membukanya.</translation>
    </message>
    <message>
        <source>Ask &amp;Now</source>
        <translation>&amp;Tanya Sekarang</translation>
    </message>
    <message>
        <source>Ask A&amp;gain</source>
        <translation type="vanished">Ta&amp;nya Lagi</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Je&amp;da</translation>
    </message>
    <message>
        <source>Resu&amp;me</source>
        <translation>La&amp;njutkan</translation>
    </message>
    <message>
        <source>A paused source is not asked until you want it again.</source>
        <translation>Sumber yang dijeda tidak ditanya sampai Anda menginginkannya lagi.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
    </message>
</context>
<context>
    <name>SourceFinder</name>
    <message>
        <source>Looking at {address} …</source>
        <translation>Memeriksa {address} …</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) found.</source>
        <translation>
            <numerusform>%n sumber ditemukan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the F&amp;ront Page</source>
        <translation type="vanished">Periksa &amp;Halaman Depan</translation>
    </message>
    <message>
        <source>Remove the Suggest&amp;ion</source>
        <translation type="vanished">Hapus Usu&amp;lan Ini</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Bring Removed Suggestions Back</source>
        <translation>&amp;Kembalikan Usulan yang Dihapus</translation>
    </message>
    <message>
        <source>“{name}” is suggested no more.</source>
        <translation>“{name}” tidak diusulkan lagi.</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Berita</translation>
    </message>
    <message>
        <source>From abroad, in Indonesian</source>
        <translation>Dari luar negeri, dalam bahasa Indonesia</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Ekonomi</translation>
    </message>
    <message>
        <source>Background and analysis</source>
        <translation>Latar belakang dan analisis</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Daerah</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Hukum</translation>
    </message>
    <message>
        <source>Follow a File</source>
        <translation>Ikuti Berkas</translation>
    </message>
    <message>
        <source>Lists of addresses (*.txt *.csv *.md);;All files (*)</source>
        <translation>Daftar alamat (*.txt *.csv *.md);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Follow a Folder</source>
        <translation>Ikuti Folder</translation>
    </message>
    <message>
        <source>Import Sources</source>
        <translation>Impor Sumber</translation>
    </message>
    <message>
        <source>Lists of sources (*.opml *.xml);;All files (*)</source>
        <translation>Daftar sumber (*.opml *.xml);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>For example antaranews.com</source>
        <translation>Misalnya antaranews.com</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>S&amp;uggestions</source>
        <translation type="vanished">&amp;Usulan</translation>
    </message>
    <message>
        <source>Foll&amp;ow</source>
        <translation>&amp;Ikuti</translation>
    </message>
    <message>
        <source>What can be followed there</source>
        <translation>Yang dapat diikuti di sana</translation>
    </message>
    <message>
        <source>&amp;File with Addresses…</source>
        <translation>&amp;Berkas berisi Alamat…</translation>
    </message>
    <message>
        <source>F&amp;older of Saved Pages…</source>
        <translation>F&amp;older Halaman Tersimpan…</translation>
    </message>
    <message>
        <source>&amp;List of Sources (OPML)…</source>
        <translation>&amp;Daftar Sumber (OPML)…</translation>
    </message>
    <message>
        <source>&amp;Address of an outlet, a section or a feed:</source>
        <translation>&amp;Alamat media, rubrik, atau umpan:</translation>
    </message>
    <message>
        <source>Look at the Front Page</source>
        <translation>Periksa Halaman Depan</translation>
    </message>
    <message>
        <source>Remo&amp;ve the Suggestion</source>
        <translation>Hapus Usu&amp;lan Ini</translation>
    </message>
    <message>
        <source>Su&amp;ggestions</source>
        <translation>&amp;Usulan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Fi&amp;les</source>
        <translation>Be&amp;rkas</translation>
    </message>
</context>
<context>
    <name>SourcesDialog</name>
    <message>
        <source>read ahead</source>
        <translation>dibaca lebih dulu</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Mohon tunggu</translation>
    </message>
    <message>
        <source>Your sources are being read.</source>
        <translation>Sumber Anda sedang dibaca.</translation>
    </message>
    <message>
        <source>Enter the address of an outlet in the field above, or try a suggestion. It is listed here.</source>
        <translation>Masukkan alamat sebuah media di kolom di atas, atau coba sebuah usulan. Media itu akan tercantum di sini.</translation>
    </message>
    <message>
        <source>Suggestions…</source>
        <translation>Usulan…</translation>
    </message>
    <message>
        <source>“{title}” is followed no more.</source>
        <translation>“{title}” tidak diikuti lagi.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) are followed no more.</source>
        <translation>
            <numerusform>%n sumber tidak diikuti lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Urun&amp;gkan</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) added.</source>
        <translation>
            <numerusform>%n sumber ditambahkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n you follow already.</source>
        <translation>
            <numerusform>%n sudah Anda ikuti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export Sources</source>
        <translation>Ekspor Sumber</translation>
    </message>
    <message>
        <source>Lists of sources (*.opml)</source>
        <translation>Daftar sumber (*.opml)</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) written into {file}.</source>
        <translation>
            <numerusform>%n sumber ditulis ke {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sumber</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s)</source>
        <translation>
            <numerusform>setiap %n jam</numerusform>
        </translation>
    </message>
    <message>
        <source>only when I ask</source>
        <translation>hanya bila saya minta</translation>
    </message>
    <message>
        <source>Enter the address of an outlet that you read above, or try a suggestion. It is listed here.</source>
        <translation type="vanished">Masukkan di atas alamat media yang Anda baca, atau coba sebuah usulan. Media itu akan tercantum di sini.</translation>
    </message>
    <message>
        <source>You follow nothing yet</source>
        <translation>Anda belum mengikuti apa pun</translation>
    </message>
    <message>
        <source>Su&amp;ggestions…</source>
        <translation type="vanished">U&amp;sulan…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>I&amp;mpor…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>Loo&amp;k for news:</source>
        <translation>Cari &amp;yang baru:</translation>
    </message>
    <message>
        <source>at the &amp;start, too</source>
        <translation>juga di a&amp;wal</translation>
    </message>
    <message numerus="yes">
        <source>%n without an address on the web: {names}.</source>
        <translation>
            <numerusform>%n tanpa alamat web: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is damaged: it is cut short.</source>
        <translation>Daftar itu rusak: terpotong.</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Indonesian Voice</source>
        <translation>Suara Bahasa Indonesia</translation>
    </message>
    <message>
        <source>English Voice</source>
        <translation>Suara Bahasa Inggris</translation>
    </message>
    <message>
        <source>none is installed</source>
        <translation>belum ada yang terpasang</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>Bacakan</translation>
    </message>
    <message>
        <source>Previous sentence</source>
        <translation>Kalimat sebelumnya</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Kalimat berikutnya</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Berhenti membacakan</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Suara</translation>
    </message>
    <message>
        <source>What is read aloud</source>
        <translation>Yang dibacakan</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Kecepatan</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Bahasa asli</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Bahasa Inggris</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>Kedua bahasa</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Mundur</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Maju</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start page</source>
        <translation>Halaman awal</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>Terakhir dibuka</translation>
    </message>
    <message>
        <source>Unread in your library</source>
        <translation>Belum dibaca di pustaka Anda</translation>
    </message>
    <message>
        <source>What would you like to read?</source>
        <translation>Mau membaca apa?</translation>
    </message>
    <message>
        <source>Address of an article, or a saved page</source>
        <translation>Alamat artikel, atau halaman tersimpan</translation>
    </message>
    <message>
        <source>Address to read</source>
        <translation>Alamat yang akan dibaca</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Baca</translation>
    </message>
    <message>
        <source>Continue reading</source>
        <translation>Lanjutkan membaca</translation>
    </message>
    <message>
        <source>What you read is listed here, to be found again.</source>
        <translation>Yang Anda baca tercantum di sini, agar mudah ditemukan lagi.</translation>
    </message>
    <message>
        <source>{open} opens a saved page, {paste} what you copied; {library} shows the library.</source>
        <translation>{open} membuka halaman tersimpan, {paste} membuka yang Anda salin; {library} menampilkan pustaka.</translation>
    </message>
</context>
<context>
    <name>TabMessages</name>
    <message>
        <source>Get a Model…</source>
        <translation>Ambil Model…</translation>
    </message>
    <message>
        <source>Show It…</source>
        <translation>Tampilkan…</translation>
    </message>
    <message>
        <source>“{name}” translates from now on. This was translated by “{other}”.</source>
        <translation>Mulai sekarang “{name}” yang menerjemahkan. Ini diterjemahkan oleh “{other}”.</translation>
    </message>
    <message>
        <source>Translate Again</source>
        <translation>Terjemahkan Lagi</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Buka di Peramban</translation>
    </message>
    <message>
        <source>The article has changed since you read it last.</source>
        <translation>Artikel ini sudah berubah sejak terakhir Anda baca.</translation>
    </message>
    <message>
        <source>Show What Has Changed…</source>
        <translation>Tampilkan Perubahannya…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Coba Lagi</translation>
    </message>
    <message>
        <source>Go On Without It</source>
        <translation>Lanjutkan Tanpanya</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Rincian…</translation>
    </message>
    <message>
        <source>Tried: {source}. The article that was open is still below.</source>
        <translation>Dicoba: {source}. Artikel yang terbuka masih ada di bawah.</translation>
    </message>
    <message>
        <source>Sign-ins…</source>
        <translation>Tanda Masuk…</translation>
    </message>
    <message>
        <source>Network Settings…</source>
        <translation>Pengaturan Jaringan…</translation>
    </message>
    <message>
        <source>Translate Anyway</source>
        <translation>Terjemahkan Juga</translation>
    </message>
    <message>
        <source>Translate the Rest</source>
        <translation>Terjemahkan Sisanya</translation>
    </message>
    <message>
        <source>Printed: {place}</source>
        <translation>Telah dicetak: {place}</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Telah dicetak.</translation>
    </message>
    <message numerus="yes">
        <source>The glossary has changed for %n sentence(s) of this article.</source>
        <translation>
            <numerusform>Glosarium berubah untuk %n kalimat artikel ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Translate Them Again</source>
        <translation>Terjemahkan Lagi</translation>
    </message>
</context>
<context>
    <name>TabNotes</name>
    <message>
        <source>Nothing of a private tab is kept, so nothing can be marked in it.</source>
        <translation>Isi tab privat tidak disimpan, jadi tidak ada yang dapat ditandai di dalamnya.</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>Bukalah artikel terlebih dahulu.</translation>
    </message>
    <message>
        <source>Highlights and notes are kept in the library with their article, and keeping articles is turned off. Turn it on in the settings, under Privacy, and load the article again.</source>
        <translation>Sorotan dan catatan disimpan di pustaka bersama artikelnya, dan penyimpanan artikel sedang dimatikan. Nyalakan di pengaturan, pada bagian Privasi, lalu muat ulang artikel ini.</translation>
    </message>
    <message>
        <source>The article is just being put into your library. Try it again in a moment.</source>
        <translation>Artikel ini sedang dimasukkan ke pustaka Anda. Cobalah lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>The article is not in your library, where highlights and notes are kept. Load it again.</source>
        <translation>Artikel ini tidak ada di pustaka Anda, tempat sorotan dan catatan disimpan. Muatlah ulang.</translation>
    </message>
    <message>
        <source>Nothing is highlighted here.</source>
        <translation>Tidak ada yang disorot di sini.</translation>
    </message>
    <message>
        <source>Choose a sentence or select some words first; then press the key again.</source>
        <translation>Pilihlah kalimat atau beberapa kata terlebih dahulu, lalu tekan tombolnya lagi.</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Pengaturan…</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>All tabs</source>
        <translation>Semua tab</translation>
    </message>
    <message>
        <source>Private: {title}</source>
        <translation>Privat: {title}</translation>
    </message>
    <message>
        <source>Close {title}</source>
        <translation>Tutup {title}</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Tutup tab ini</translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message>
        <source>New Tag</source>
        <translation>Label baru</translation>
    </message>
    <message>
        <source>&amp;Tag:</source>
        <translation>&amp;Label:</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Label</translation>
    </message>
</context>
<context>
    <name>TermDialog</name>
    <message>
        <source>Term of the Glossary</source>
        <translation>Istilah Glosarium</translation>
    </message>
    <message>
        <source>&amp;Indonesian:</source>
        <translation>Bahasa In&amp;donesia:</translation>
    </message>
    <message>
        <source>&amp;English:</source>
        <translation>Bahasa &amp;Inggris:</translation>
    </message>
    <message>
        <source>&amp;Site:</source>
        <translation>&amp;Situs:</translation>
    </message>
    <message>
        <source>&amp;Keep it as it is</source>
        <translation>Biarkan &amp;apa adanya</translation>
    </message>
    <message>
        <source>Only with these &amp;capitals</source>
        <translation>&amp;Hanya dengan huruf besar ini</translation>
    </message>
    <message>
        <source>Articles of all sites</source>
        <translation>Artikel semua situs</translation>
    </message>
    <message>
        <source>This replaces “{source}” → “{english}”, which is in the glossary.</source>
        <translation>Ini menggantikan “{source}” → “{english}”, yang ada di glosarium.</translation>
    </message>
    <message>
        <source>&amp;Tag:</source>
        <translation>&amp;Label:</translation>
    </message>
    <message>
        <source>Articles with any tags or none</source>
        <translation>Artikel dengan label apa pun atau tanpa label</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Jeda</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Lanjutkan</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Coba Lagi</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>B&amp;atal</translation>
    </message>
    <message>
        <source>Give &amp;Up</source>
        <translation>&amp;Hentikan</translation>
    </message>
    <message>
        <source>Deletes what has come</source>
        <translation>Menghapus yang sudah terunduh</translation>
    </message>
    <message>
        <source>Progress of the model</source>
        <translation>Kemajuan model</translation>
    </message>
    <message>
        <source>Paused: {what}</source>
        <translation>Dijeda: {what}</translation>
    </message>
</context>
<context>
    <name>TranslationPage</name>
    <message>
        <source>{name} (not installed)</source>
        <translation>{name} (tidak terpasang)</translation>
    </message>
    <message>
        <source>Beam of {width}</source>
        <translation>Lebar pencarian {width}</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Model:</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Pencarian:</translation>
    </message>
    <message>
        <source>The best that is installed</source>
        <translation>Terbaik yang terpasang</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Biasa</translation>
    </message>
    <message>
        <source>Careful</source>
        <translation>Cermat</translation>
    </message>
    <message>
        <source>A careful search weighs more wordings of each sentence, and takes longer.</source>
        <translation>Pencarian cermat menimbang lebih banyak kemungkinan untuk tiap kalimat, dan lebih lama.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>Automatic is a graphics card for large models, else the processor.</source>
        <translation>Otomatis berarti kartu grafis untuk model besar, selain itu prosesor.</translation>
    </message>
    <message>
        <source>A change counts from the next translation on; Ctrl+Return translates an article again.</source>
        <translation>Perubahan berlaku mulai terjemahan berikutnya; Ctrl+Return menerjemahkan artikel sekali lagi.</translation>
    </message>
    <message>
        <source>No model is installed: articles are shown in the original alone.</source>
        <translation>Tidak ada model yang terpasang: artikel hanya ditampilkan dalam bahasa aslinya.</translation>
    </message>
    <message>
        <source>This model is no longer installed. Choose another.</source>
        <translation>Model ini sudah tidak terpasang. Pilih yang lain.</translation>
    </message>
    <message>
        <source>A model that you installed is chosen before one that came with the program.</source>
        <translation>Model yang Anda pasang didahulukan daripada model bawaan program.</translation>
    </message>
    <message>
        <source>from Indonesian to English</source>
        <translation>dari bahasa Indonesia ke bahasa Inggris</translation>
    </message>
    <message>
        <source>from Malay to English</source>
        <translation>dari bahasa Melayu ke bahasa Inggris</translation>
    </message>
    <message>
        <source>installed by you</source>
        <translation>dipasang oleh Anda</translation>
    </message>
    <message>
        <source>shared with other Argos programs</source>
        <translation>dipakai bersama program Argos lain</translation>
    </message>
    <message>
        <source>came with the program</source>
        <translation>bawaan program</translation>
    </message>
    <message>
        <source>This model: {facts}.</source>
        <translation>Model ini: {facts}.</translation>
    </message>
    <message>
        <source>Processor &amp;threads:</source>
        <translation>&amp;Utas prosesor:</translation>
    </message>
    <message>
        <source>&amp;Computed by:</source>
        <translation>&amp;Dihitung oleh:</translation>
    </message>
    <message>
        <source>Show a grey &amp;preview by the bundled model while a large one translates</source>
        <translation>Tampilkan p&amp;ratinjau kelabu dari model bawaan selagi model besar menerjemahkan</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>Prosesor</translation>
    </message>
    <message>
        <source>A graphics card</source>
        <translation>Kartu grafis</translation>
    </message>
</context>
<context>
    <name>TypePopover</name>
    <message>
        <source>{points} pt</source>
        <translation>{points} pt</translation>
    </message>
    <message>
        <source>Type and colours</source>
        <translation>Huruf dan warna</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Jenis huruf</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Jarak baris</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Panjang baris</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Warna</translation>
    </message>
    <message>
        <source>Source Serif (usual)</source>
        <translation>Source Serif (biasa)</translation>
    </message>
    <message>
        <source>One column where there is no room for two</source>
        <translation>Satu kolom bila tidak ada tempat untuk dua</translation>
    </message>
    <message>
        <source>More settings…</source>
        <translation>Pengaturan lain…</translation>
    </message>
</context>
<context>
    <name>UnkeptQuestion</name>
    <message>
        <source>Notes Not Saved</source>
        <translation>Catatan Tidak Tersimpan</translation>
    </message>
    <message>
        <source>Some of your highlights and notes could not be saved. If you close Dwibaca now, they are lost.</source>
        <translation>Beberapa sorotan dan catatan Anda tidak dapat disimpan. Jika Anda menutup Dwibaca sekarang, semuanya akan hilang.</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Coba Lagi</translation>
    </message>
    <message>
        <source>&amp;Copy Them</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Close &amp;Without Them</source>
        <translation>&amp;Tutup Tanpa Menyimpan</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>The versions, the newest first</source>
        <translation>Versi-versi, yang terbaru di atas</translation>
    </message>
    <message>
        <source>The first version</source>
        <translation>Versi pertama</translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n diubah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n dihapus</numerusform>
        </translation>
    </message>
    <message>
        <source>The same words</source>
        <translation>Kata-katanya sama</translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n dipindahkan</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no other version yet.</source>
        <translation>Belum ada versi lain.</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>berubah</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>hilang</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>dipindahkan</translation>
    </message>
    <message>
        <source>The changes, sentence by sentence</source>
        <translation>Perubahannya, kalimat demi kalimat</translation>
    </message>
    <message>
        <source>Compared &amp;with:</source>
        <translation>&amp;Dibandingkan dengan:</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Dibandingkan dengan</translation>
    </message>
    <message>
        <source>&amp;Only changes</source>
        <translation>&amp;Hanya perubahan</translation>
    </message>
    <message>
        <source>&amp;Previous Change</source>
        <translation>&amp;Perubahan Sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Next Change</source>
        <translation>Perubahan &amp;Berikutnya</translation>
    </message>
    <message>
        <source>&amp;Copy Changes</source>
        <translation>&amp;Salin Perubahan</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
    <message>
        <source>Welcome to Dwibaca</source>
        <translation>Selamat datang di Dwibaca</translation>
    </message>
    <message>
        <source>Get a &amp;Better Model…</source>
        <translation>Ambil Model yang &amp;Lebih Baik…</translation>
    </message>
    <message>
        <source>Get a &amp;Model…</source>
        <translation>Ambil Mod&amp;el…</translation>
    </message>
    <message>
        <source>&amp;Paste an Address</source>
        <translation>Tem&amp;pel Alamat</translation>
    </message>
    <message>
        <source>&amp;Got It</source>
        <translation>Men&amp;gerti</translation>
    </message>
    <message>
        <source>There is no translation model, so only originals are shown.</source>
        <translation>Tidak ada model terjemahan, jadi hanya teks asli yang ditampilkan.</translation>
    </message>
    <message>
        <source>It translates with “{model}”, a small model that came along; a larger one translates better.</source>
        <translation>Penerjemahnya “{model}”, model kecil bawaan program; model yang lebih besar menerjemahkan lebih baik.</translation>
    </message>
    <message>
        <source>It translates with “{model}”.</source>
        <translation>Penerjemahnya “{model}”.</translation>
    </message>
    <message>
        <source>1. Open an article</source>
        <translation>1. Buka artikel</translation>
    </message>
    <message>
        <source>Paste the address of an Indonesian article above, or open or drop a page that you saved.</source>
        <translation>Tempelkan alamat artikel berbahasa Indonesia di atas, atau buka atau jatuhkan halaman yang Anda simpan.</translation>
    </message>
    <message>
        <source>2. Read it in two languages</source>
        <translation>2. Baca dalam dua bahasa</translation>
    </message>
    <message>
        <source>The English stands beside the original, sentence by sentence. It is made on this computer.</source>
        <translation>Teks Inggris ada di samping aslinya, kalimat demi kalimat. Terjemahan dibuat di komputer ini.</translation>
    </message>
    <message>
        <source>3. Keep it</source>
        <translation>3. Simpan</translation>
    </message>
    <message>
        <source>Your library finds it again, and the export makes a bilingual PDF. Nothing is sent anywhere.</source>
        <translation>Pustaka Anda menemukannya lagi, dan ekspor membuat PDF dwibahasa. Tidak ada yang dikirim ke mana pun.</translation>
    </message>
    <message>
        <source>Close the welcome</source>
        <translation>Tutup sambutan</translation>
    </message>
    <message>
        <source>Open a &amp;Saved Page…</source>
        <translation>Buka &amp;Halaman Tersimpan…</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>“{word}” is not in the dictionary.</source>
        <translation>“{word}” tidak ada di kamus.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in this article</source>
        <translation>
            <numerusform>%n kali di artikel ini</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s) of your library</source>
        <translation>
            <numerusform>di %n artikel pustaka Anda</numerusform>
        </translation>
    </message>
    <message>
        <source>What the dictionary says</source>
        <translation>Isi kamus</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Tutup (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>your own entry</source>
        <translation>entri Anda sendiri</translation>
    </message>
    <message>
        <source>in this sentence</source>
        <translation>di kalimat ini</translation>
    </message>
    <message>
        <source>of the root:</source>
        <translation>arti kata dasar:</translation>
    </message>
    <message>
        <source>root: {root}</source>
        <translation>kata dasar: {root}</translation>
    </message>
    <message>
        <source>other forms: {forms}</source>
        <translation>bentuk lain: {forms}</translation>
    </message>
    <message>
        <source>Change Your Entry…</source>
        <translation>Ubah Entri Anda…</translation>
    </message>
    <message>
        <source>Your Own Entry…</source>
        <translation>Entri Sendiri…</translation>
    </message>
    <message>
        <source>Say It</source>
        <translation>Ucapkan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Add to My Words</source>
        <translation>Tambahkan ke Kata Saya</translation>
    </message>
</context>
<context>
    <name>WordDialog</name>
    <message>
        <source>&amp;Meaning:</source>
        <translation>&amp;Arti:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Catatan:</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Reading page {part} of {parts} from {host} …</source>
        <translation>Membaca halaman {part} dari {parts} dari {host} …</translation>
    </message>
    <message>
        <source>Reading the page: {size} kB from {host} …</source>
        <translation>Membaca halaman: {size} kB dari {host} …</translation>
    </message>
    <message>
        <source>Waiting for {host} …</source>
        <translation>Menunggu {host} …</translation>
    </message>
    <message>
        <source>Loading the translation model {name}: {percent}% …</source>
        <translation>Memuat model terjemahan {name}: {percent}% …</translation>
    </message>
    <message>
        <source>Preparing the translation model {name} …</source>
        <translation>Menyiapkan model terjemahan {name} …</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
</context>
<context>
    <name>_InboxSearchField</name>
    <message>
        <source>Search the inbox</source>
        <translation>Cari di kotak masuk</translation>
    </message>
    <message>
        <source>Words in titles and texts, in either language; &quot;phrases&quot;; beginnings: ber*.</source>
        <translation>Kata dalam judul dan teks, dalam kedua bahasa; &quot;frasa&quot;; awal kata: ber*.</translation>
    </message>
</context>
</TS>
