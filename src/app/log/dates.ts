/** Dates and whole numbers in the words of `log`. */

import { type CalendarDate, partsOf, weekdayOf } from '../../domain/calendar/calendar-date.ts';

const WORDS = {
  fr: {
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
    thousands: '\u00a0',
  },
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    thousands: ',',
  },
};

export function wordsOfDates(lang: 'fr' | 'en'): {
  long: (date: CalendarDate) => string;
  number: (value: number) => string;
} {
  const { days, months, thousands } = WORDS[lang];
  return {
    long(date) {
      const { year, month, day } = partsOf(date);
      const first = lang === 'fr' && day === 1 ? '1er' : String(day);
      return `${days[weekdayOf(date) - 1]} ${first} ${months[month - 1]} ${year}`;
    },
    number: (value) => String(value).replace(/\B(?=(\d{3})+$)/g, thousands),
  };
}
