import { cyrillic } from './cyrillic.ts'
import type { ProfileData } from './define.ts'

/** Kazakh. */
export default {
  locale: 'kk',
  source: 'Own list of common usage.',
  base: cyrillic,
  never: 'т.т т.ғ.к шт ауд қ даң пр салыст ғ ғ.ғ б.з б.з.б б.э.д',
  beforeCapital: 'т.б т.с.с млн млрд тг',
  beforeStarter: 'ж жж мыс',
  beforeNumber: 'бет көш қар тел үй',
  starters: `
    Бұл Осы Сол Ол Олар Мен Сен Біз Сіз Бір Әр Барлық Көп Кейбір Басқа Бірақ Алайда Және Немесе Өйткені Егер
    Сонымен Содан Қазір Бүгін Кеше Ертең Мұнда Онда Қайда Неге Қалай Кім Қандай Иә Жоқ Тек Мысалы Екі Үш Алғаш
    Соңғы Тағы Сондай-ақ Сондықтан Оның Менің Біздің
  `,
  ordinals: 'small',
} satisfies ProfileData
