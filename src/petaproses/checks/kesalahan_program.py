"""PP901 kesalahan-program: petaproses sendiri yang salah, bukan peta Anda.

Mengapa: tidak ada isi peta yang boleh membuat petaproses berhenti. Bila itu terjadi, petaproses keluar dengan kode 3,
dan tidak ada berkas yang setengah tertulis.

Yang dapat dilakukan: jalankan lagi dengan PETAPROSES_DEBUG=1, lalu laporkan keluarannya beserta berkas petanya.
"""
