import type { ProfileData } from './define.ts'
import { latin } from './latin.ts'

/** Croatian, and Bosnian, Serbian and Montenegrin in Latin letters. */
export default {
  locale: 'hr',
  source: 'Own list of common usage, checked against the development half of UD Croatian-SET (CC BY-SA 4.0).',
  base: latin,
  never: `
    dr mr prof doc akad ing dipl bojn gđa gđica gosp tzv npr tj ul tel odn cca dr.sc mr.sc prim usp hrv eng njem fr
    o.g ur izd rođ umr zak sv nadb bisk vlč msgr sc inž por odv kpt pr
  `,
  beforeCapital: 'itd i.dr',
  beforeStarter: 'd.o.o d.d pr.Kr p.n.e n.e g puk tis mlrd stolj gen god min mag kol kap Kr lat t o',
  beforeNumber: 'br čl st str s tab sl toč § rus fax ok jan feb ožu sij stu pros okt tal srp mil',
  starters: `
    To Taj Ta Ti Te Ovo Ovaj Ova Ovi Ove Ono Onaj Toga Tom Tih U Na Nad Pod Po Pred Pri Kroz Za S Sa Iz Do Od Bez O
    Ob Među Između Prema Osim Tijekom Tokom Zbog Unatoč Uz On Ona Oni One Ja Mi Vi Tko Ko Što Šta Gdje Gde Kamo Kada
    Kad Zašto Kako Kakav Kakva Koji Koja Koje Da Je Li Ako Iako Premda Jer I A Ali Ili No Međutim Dakle Stoga Zato
    Naime Pa Također Takođe Još Već Sada Sad Tada Potom Zatim Kasnije Najprije Konačno Danas Jučer Juče Sutra Tu
    Ovdje Ovde Tamo Ne Ništa Nitko Niko Nikada Uvijek Uvek Često Ponekad Možda Su Bio Bila Bilo Bili Bit Će Biće Ima
    Imaju Može Mora Treba Sve Svi Svaki Svaka Mnogo Mnogi Nekoliko Neki Drugi Ostali Jedan Jedna Dva Dvije Dve Tri
    Oba Njegov Njegova Njezin Njihov Moj Naš Svoj Sam Samo Čak Naravno Nažalost Pritom Ipak Primjerice Slično Ukupno
    Prošle Nakon Prije Dok Pored Nije Nisu Otkud Odakle Dokle Čim Umjesto Umesto Nekoć Nekada Odjednom Opet Ujutro
    Navečer Uvečer Naša Naše Moja Moje Tvoj Zapravo Valjda Iznad Ispod Iza Ispred Pokraj Netko Neko Nešto Molim
    Hvala Prvi Prva Prvo Rođen Rođena Umro Umrla Preminuo
  `,
  ordinals: 'small',
  closingQuotes: '“”',
} satisfies ProfileData
