// @ts-check
/**
 * What a good freelancer would write by hand for one clinic: the same six numbers, the same figures, no library.
 *
 * The calculator is measured against it. It does what has to be done and no more: numbers are read with the spaces and
 * the comma of one language, formatters are made once, and a figure is written only where it has changed.
 */
{
  const money = new Intl.NumberFormat('ru', { style: 'currency', currency: 'RUB', maximumFractionDigits: 0 });
  const count = new Intl.NumberFormat('ru', { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat('ru', { style: 'percent', maximumFractionDigits: 1 });
  const multiple = new Intl.NumberFormat('ru', { maximumFractionDigits: 2 });
  const NORMS = { primaryRate: 0.35, secondaryRate: 0.3 };

  /** @type {Map<string, Element>} */
  const places = new Map(
    [...document.querySelectorAll('[data-figure]')].map((place) => [place.getAttribute('data-figure') ?? '', place]),
  );
  const advice = /** @type {Element} */ (document.querySelector('#advice'));
  const form = /** @type {HTMLFormElement} */ (document.querySelector('form'));

  /** @param {string} name */
  const read = (name) => {
    const text = /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).value
      .replace(/\s/g, '')
      .replace(',', '.');
    return text === '' ? NaN : Number(text);
  };

  /** @param {Element | undefined} place @param {string} text */
  const write = (place, text) => {
    if (place && place.textContent !== text) place.textContent = text;
  };

  /** @param {string} name @param {number} value @param {Intl.NumberFormat} format */
  const show = (name, value, format) => write(places.get(name), Number.isFinite(value) ? format.format(value) : '—');

  const calculate = () => {
    const budget = read('budget');
    const leads = read('leads');
    const primary = read('primary');
    const secondary = read('secondary');
    const primaryRevenue = primary * read('primaryCheck');
    const secondaryRevenue = secondary * read('secondaryCheck');
    const revenue = primaryRevenue + secondaryRevenue;
    const primaryRate = primary / leads;
    const secondaryRate = secondary / primary;

    show('revenue', revenue, money);
    show('budget', budget, money);
    show('leads', leads, count);
    show('leadsCost', budget / leads, money);
    show('primary', primary, count);
    show('primaryRate', primaryRate, percent);
    show('primaryCost', budget / primary, money);
    show('primaryRevenue', primaryRevenue, money);
    show('primaryRevenueShare', primaryRevenue / revenue, percent);
    show('secondary', secondary, count);
    show('secondaryRate', secondaryRate, percent);
    show('secondaryTotalRate', secondary / leads, percent);
    show('secondaryCost', budget / secondary, money);
    show('secondaryRevenue', secondaryRevenue, money);
    show('secondaryRevenueShare', secondaryRevenue / revenue, percent);
    show('netOfAds', revenue - budget, money);
    show('romiByRevenue', (revenue - budget) / budget, percent);
    show('roas', revenue / budget, multiple);
    show('adShare', budget / revenue, percent);
    show('averageCheck', revenue / (primary + secondary), money);
    show('leadsRevenuePerPerson', revenue / leads, money);

    const behind = [
      { what: 'доля обращений, ставших первичными пациентами', rate: primaryRate, norm: NORMS.primaryRate },
      { what: 'доля первичных, вернувшихся на лечение', rate: secondaryRate, norm: NORMS.secondaryRate },
    ].filter(({ rate, norm }) => rate < norm);
    const weakest = behind.sort((a, b) => a.rate / a.norm - b.rate / b.norm)[0];
    write(
      advice,
      weakest
        ? `Слабее всего ${weakest.what}: ${percent.format(weakest.rate)} при норме ${percent.format(weakest.norm)}. До нормы около ${money.format((revenue * weakest.norm) / weakest.rate - revenue)} в месяц.`
        : 'Все этапы не ниже нормы.',
    );
  };

  form.addEventListener('input', calculate);
  calculate();
}
