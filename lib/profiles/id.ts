import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Indonesian and Malay. */
export default {
  locale: 'id',
  source: 'Own list of common usage, checked against the development half of UD Indonesian-GSD (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr drg drs dra ir prof tn ny nn sdr sdri bpk bp kh tgk tb rm ki hj r st jl jln gg kp ds dsn kel kec kab prov
    tsb yg dgn utk a.n d.a u.b a.l kol let jen mayjen brigjen letkol may kapt serma s.d km rev ph pt cv ud tbk
    bl lih yth almh alm kpt kpd sbb sk
  `,
  beforeCapital: 'dll dsb dkk dst',
  beforeStarter: 'S.H M.Si M.Sc Ph.D Tbk S.E M.M S.Pd M.Pd M.Hum S.T M.T SM M H a.m p.m Rp',
  beforeNumber: 'no nomor hal hlm h gbr tab jil bab ps ay ayat pasal kav blok rt rw kaliber',
  starters: `
    Ini Itu Ia Dia Mereka Kami Kita Saya Aku Anda Kamu Hal Pada Di Ke Dari Dengan Tanpa Untuk Bagi Oleh Dalam
    Antara Selama Sejak Sampai Hingga Menurut Karena Jika Bila Kalau Ketika Saat Setelah Sebelum Sesudah
    Sementara Meskipun Walaupun Namun Tetapi Tapi Dan Atau Serta Maka Jadi Lalu Kemudian Juga Masih Sudah Telah
    Akan Sedang Sekarang Kini Dulu Dahulu Besok Kemarin Nanti Sini Situ Sana Apa Siapa Mana Kapan Mengapa
    Bagaimana Berapa Tidak Bukan Belum Jangan Ya Semua Setiap Tiap Banyak Beberapa Sebagian Lain Salah Satu Dua
    Tiga Selain Selanjutnya Akhirnya Misalnya Bahkan Hanya Cuma Sangat Ada Adalah Merupakan Sebuah Seorang Para
    Tahun Akibatnya Sebab Berdasarkan Sebagai Secara Terdapat
  `,
} satisfies ProfileData
