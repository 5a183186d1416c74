<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Dwibaca</source>
        <translation>Tentang Dwibaca</translation>
    </message>
    <message>
        <source>Dwibaca {version} shows Indonesian news side by side with English. The translation is made on this computer; nothing that is read is sent anywhere.</source>
        <translation>Dwibaca {version} menampilkan berita Indonesia berdampingan dengan bahasa Inggris. Terjemahan dibuat di komputer ini; apa yang dibaca tidak dikirim ke mana pun.</translation>
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
        <source>&amp;Edit the English…</source>
        <translation>Sunting Teks &amp;Inggris…</translation>
    </message>
    <message>
        <source>Translate Sentence Caref&amp;ully</source>
        <translation>Terjemahkan Kalimat dengan Ce&amp;rmat</translation>
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
        <translation>Cari Sebel&amp;umnya</translation>
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
        <translation>Perpustakaan: yang sudah Anda baca (F9)</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Perpustakaan</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Buka…</translation>
    </message>
    <message>
        <source>Open a saved page (Ctrl+O)</source>
        <translation>Buka halaman tersimpan (Ctrl+O)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Ber&amp;henti</translation>
    </message>
    <message>
        <source>Stop, and keep what is there (Esc)</source>
        <translation>Berhenti, dan simpan yang sudah ada (Esc)</translation>
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
</context>
<context>
    <name>Byline</name>
    <message>
        <source>Editor: {name}</source>
        <translation>Editor: {name}</translation>
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
        <source>&amp;Use the other</source>
        <translation>&amp;Pakai yang lain</translation>
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
        <source>{part} % translated</source>
        <translation>{part}% diterjemahkan</translation>
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
</context>
<context>
    <name>LibraryDock</name>
    <message>
        <source>Library</source>
        <translation>Perpustakaan</translation>
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
        <source>&amp;Show All Articles</source>
        <translation>&amp;Tampilkan semua artikel</translation>
    </message>
    <message>
        <source>Try &amp;Again</source>
        <translation>&amp;Coba lagi</translation>
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
        <source>Search &amp;Without Filter</source>
        <translation>Cari &amp;tanpa saringan</translation>
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
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Progress of the translation</source>
        <translation>Kemajuan terjemahan</translation>
    </message>
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
        <source>A saved page brings its own. Others come from the article&apos;s site, which sees that they are fetched.</source>
        <translation>Halaman yang disimpan membawa gambarnya sendiri. Gambar lain berasal dari situs artikel, dan situs itu tahu bahwa gambarnya diambil.</translation>
    </message>
    <message>
        <source>A page is fetched when you open its address, and at no other time. Without it, saved pages open.</source>
        <translation>Halaman diambil hanya saat Anda membuka alamatnya, tidak pada waktu lain. Tanpa jaringan, halaman tersimpan tetap dapat dibuka.</translation>
    </message>
    <message>
        <source>What you read is translated on this computer. It is sent nowhere.</source>
        <translation>Apa yang Anda baca diterjemahkan di komputer ini dan tidak dikirim ke mana pun.</translation>
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
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Everything Dwibaca keeps lies on this computer, in the places below. Nothing is sent anywhere.</source>
        <translation>Semua yang disimpan Dwibaca berada di komputer ini, di tempat-tempat berikut. Tidak ada yang dikirim ke mana pun.</translation>
    </message>
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
        <source> %</source>
        <translation> %</translation>
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
        <source>Load it again</source>
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
        <source>Not translated: there is no translation model.</source>
        <translation>Tidak diterjemahkan: tidak ada model terjemahan.</translation>
    </message>
    <message numerus="yes">
        <source>%n to be looked at twice</source>
        <translation>
            <numerusform>%n perlu diperiksa lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n kalimat</numerusform>
        </translation>
    </message>
    <message>
        <source>translated on this computer by “{model}”</source>
        <translation>diterjemahkan di komputer ini oleh “{model}”</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>Buka di Peramban</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Rincian…</translation>
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
Filters: tag:name, site:name, after:2024-05, before:2025, is:starred, is:unread, has:doubts.</source>
        <translation>Kata dalam kedua bahasa; &quot;frasa&quot;; awal kata: ber*.
Saringan: tag:label, site:nama, after:2024-05, before:2025, is:starred, is:unread, has:doubts.</translation>
    </message>
</context>
<context>
    <name>SentenceMenu</name>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy in both languages</source>
        <translation>Salin kedua bahasa</translation>
    </message>
    <message>
        <source>Why this is doubtful</source>
        <translation>Mengapa ini meragukan</translation>
    </message>
    <message>
        <source>Open link in browser</source>
        <translation>Buka tautan di peramban</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Salin tautan</translation>
    </message>
    <message>
        <source>Other translations</source>
        <translation>Terjemahan lain</translation>
    </message>
    <message>
        <source>Asking the model …</source>
        <translation>Bertanya kepada model …</translation>
    </message>
    <message>
        <source>Give up my wording</source>
        <translation>Buang kata-kata saya</translation>
    </message>
    <message>
        <source>Translate again carefully</source>
        <translation>Terjemahkan lagi dengan cermat</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Halaman pengaturan</translation>
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
        <source>Sentences at the same &amp;time:</source>
        <translation>Kalimat secara &amp;bersamaan:</translation>
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
        <source>It shows an Indonesian article side by side with its English, sentence by sentence.</source>
        <translation>Dwibaca menampilkan artikel Indonesia berdampingan dengan terjemahan Inggrisnya, kalimat demi kalimat.</translation>
    </message>
    <message>
        <source>Paste the address of an article above, open a page that you saved, or drop either here.</source>
        <translation>Tempelkan alamat artikel di atas, buka halaman yang Anda simpan, atau seret salah satunya ke sini.</translation>
    </message>
    <message>
        <source>The translation is made on this computer. Nothing that you read is sent anywhere.</source>
        <translation>Terjemahan dibuat di komputer ini. Apa yang Anda baca tidak dikirim ke mana pun.</translation>
    </message>
    <message>
        <source>&amp;Open a Saved Page…</source>
        <translation>&amp;Buka Halaman Tersimpan…</translation>
    </message>
    <message>
        <source>&amp;Paste an Address</source>
        <translation>&amp;Tempel Alamat</translation>
    </message>
    <message>
        <source>&amp;Got It</source>
        <translation>&amp;Mengerti</translation>
    </message>
    <message>
        <source>“dwibaca models install FILE” installs an Argos package from Indonesian to English.</source>
        <translation>“dwibaca models install BERKAS” memasang paket Argos dari bahasa Indonesia ke bahasa Inggris.</translation>
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
</TS>
