import type { ProfileData } from './define.ts'

/**
 * English. Left out on purpose, for they are words too: "in." (inch), "no." in small letters before
 * anything but a number, "sat.", "sun.", "mar." in small letters.
 */
export default {
  locale: 'en',
  source: 'Own list of common usage, checked against the development half of UD English-EWT (CC BY-SA 4.0).',
  never: `
    dr drs mr mrs ms mx messrs mmes prof profs rev revd hon gen col maj capt cmdr cdr comdr lt sgt cpl pvt pfc
    adm gov sen rep reps sens gens pres supt insp det atty amb brig gp.capt sq.ldr lt.col lt.gen maj.gen
    ste mt fr sr.dir e.g eg i.e ie cf viz vs v approx incl excl resp assoc asst mgr dir
    p.s ps p.p.s n.b attn esp op.cit loc.cit wm geo chas thos jas br ald cllr ens cpt regt orig repr coll
  `,
  beforeCapital: `
    etc et.al al seq km kg cm mm hr hrs min mins sec secs mi yd yds mph rpm
  `,
  beforeStarter: `
    jr sr esq inc ltd co corp bros plc llc pty gmbh a.m p.m am pm b.c a.d b.c.e c.e
    st ave blvd rd pl sq hwy dept dist est ext univ inst natl intl assn bldg
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    oz lb lbs ft cu tsp tbsp qt pt gal ed eds trans ibid
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Penn Pa
    Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta
  `,
  beforeNumber: `
    no nos num fig figs p pp vol vols ch chap chaps sect art arts eq eqs ex exs para paras tab n° nº nr c circa ca
    ver cl ll pg pgs plt ser sess app ann reg regs r rm apt tel max op opp rte fn bk thm prop b d n
    Rom Cor Eph Thess Heb Deut Lev Neh Eccl Isa Jer Ezek Zech
  `,
  starters: `
    The A An This That These Those It He She We They I You There Here In On At By For From With Without When
    While Where Why How What Who Which Whose If But And Or So Then Thus Hence However Moreover Furthermore
    Nevertheless Nonetheless Meanwhile Instead Otherwise Therefore Finally First Second Third Next Also As After
    Before Although Though Because Since Until Unless Once Even Not No Yes Our My His Her Its Their Your Some Many
    Most Much More Few Each Every All Both Another Other Others Such Same During Under Over Between Among About
    Above Across Against Along Around Within Through Throughout Despite Besides According To Is Are Was Were Do Does
    Did Have Has Had Can Could Will Would Shall Should May Might Must Let Now Today Tomorrow Yesterday Last Later
    Recently Currently Please Thanks Thank Sorry Well Ok Okay Oh Yet Still Just Only Perhaps Maybe Indeed Again
    Anyway Sometimes Often Usually Always Never One Two Three Several Nobody Everyone Everybody Someone Anyone
    Nothing Something Everything Anything Neither Either Whether Whatever Whenever Wherever Whoever See Look Note
    Give Take Go Come Get Make Use Try Keep Remember Bring Call Send Ask Tell I'm I've I'd I'll It's He's She's That's There's We're
    They're You're Don't Didn't Isn't Aren't What's Who's Where's Here's Let's
  `,
  speech: `
    said asked replied answered cried exclaimed yelled screamed shrieked snapped whined barked growled roared
    bellowed hissed begged pleaded protested sobbed wailed screeched hollered grunted mumbled retorted responded objected
    queried thought called commanded ordered urged warned teased whispered shouted murmured muttered
    added remarked observed returned
    inquired enquired repeated suggested interrupted interposed says asks replies adds laughed sighed demanded
    explained groaned gasped insisted announced declared wondered
  `,
  pronouns: 'I he she they we it you',
  smallStarts: true,
} satisfies ProfileData
