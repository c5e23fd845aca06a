/**
 * The block in the editor: settings beside it, and the calculator itself in the post.
 *
 * Plain JavaScript without a build, as WordPress loads it. What is saved is a table of figures alone; the element is
 * written by the server, because WordPress strips unknown tags from what authors save.
 */
(function (wp, { watchFigures }, given) {
  const { createElement: el, useEffect, useRef } = wp.element;
  const { InspectorControls, MediaUpload, MediaUploadCheck, PanelColorSettings, useBlockProps } = wp.blockEditor;
  const { Button, CheckboxControl, Disabled, Notice, PanelBody, SelectControl, TextControl, ToggleControl } =
    wp.components;
  const { useDispatch } = wp.data;
  const { decodeEntities } = wp.htmlEntities;
  const { words, panelNames, labels } = given;

  const NUMBERS = ['budget', 'leads', 'primary', 'secondary', 'primary_check', 'secondary_check', 'margin'];
  const COLOURS = { accent: '--funnel-accent', text_color: '--funnel-text', surface: '--funnel-surface' };
  const NORMS = ['leads_cost', 'primary_rate', 'secondary_rate', 'primary_check', 'secondary_check'];
  const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

  /** As the server writes it: `180 000,5` is `180000.5`. */
  function canonical(typed) {
    const plain = typed.replace(/\s/g, '');
    return /^\d+,\d{1,2}%?$/.test(plain) ? plain.replace(',', '.') : plain;
  }

  /** As the server reads it: of a share, `45 %` and `45` are `0.45`; '' where it is no norm. */
  function norm(name, typed) {
    const [plain, whole, decimals = '', percent] = /^(\d{1,15})(\.\d{1,10})?(%?)$/.exec(canonical(typed)) ?? [''];
    if (!name.endsWith('_rate')) return percent ? '' : plain;
    if (!plain || (!percent && Number(whole) < 2)) return plain;
    const digits = whole.padStart(3, '0');
    return `${digits.slice(0, -2)}.${digits.slice(-2)}${decimals.slice(1)}`;
  }

  /** The calculator's attributes; those without a value are left out. */
  function attributesOf(settings) {
    const text = (name) => decodeEntities(settings[name] || '') || undefined;
    const brand = { name: text('brand_name'), phone: text('brand_phone'), logo: text('brand_logo') };
    const attributes = {
      lang: text('lang') || given.language,
      // Half a code, while it is typed, would be told to the console as a mistake.
      currency: text('currency')?.match(/^\s*[a-z]{3}\s*$/i)?.[0],
      period: text('period'),
      panels: text('panels'),
      'norms-preset': text('norms_preset'),
      'color-scheme': text('color_scheme'),
      blank: settings.blank ? '' : undefined,
      brand: Object.values(brand).some(Boolean) ? JSON.stringify(brand) : undefined,
    };
    for (const name of NUMBERS) attributes[name.replace('_', '-')] = canonical(text(name) || '') || undefined;
    const norms = NORMS.map((name) => [camel(name), norm(name, text(`norm_${name}`) || '')]).filter(
      ([, value]) => value,
    );
    if (norms.length > 0) attributes.norms = JSON.stringify(Object.fromEntries(norms));
    attributes.style = {};
    for (const [name, token] of Object.entries(COLOURS)) if (settings[name]) attributes.style[token] = settings[name];
    return attributes;
  }

  function Edit({ attributes: settings, setAttributes }) {
    const place = useRef(null);
    const latest = useRef(settings);
    latest.current = settings;
    const watch = useRef(null);
    const { __unstableMarkNextChangeAsNotPersistent: joinToLastStep } = useDispatch('core/block-editor');
    useEffect(() => {
      watch.current = watchFigures(
        place.current,
        (read) => {
          const { figures, caption } = latest.current;
          // Nothing is changed where nothing has: a post that is only looked at needs no saving.
          if (JSON.stringify([figures, caption]) === JSON.stringify([read.figures, read.caption])) return;
          // The figures follow a setting. As a step of their own, they would come again whenever they are undone, and
          // what was done before could never be undone. This is how the editor's own blocks mark such changes.
          joinToLastStep();
          setAttributes(read);
        },
        given,
      );
      return watch.current.end;
    }, []);
    useEffect(() => watch.current.look());

    const set = (name) => (value) => setAttributes({ [name]: value || '' });
    const field = (name, label, help) =>
      el(TextControl, { key: name, label, help, value: decodeEntities(settings[name] || ''), onChange: set(name) });
    const choice = (name, label, options) =>
      el(SelectControl, {
        key: name,
        label,
        value: settings[name] || '',
        onChange: set(name),
        options: options.map(([value, text]) => ({ value, label: text })),
      });
    const toggle = (name, label, help) =>
      el(ToggleControl, {
        key: name,
        label,
        help,
        checked: Boolean(settings[name]),
        onChange: (on) => setAttributes({ [name]: on ? 'yes' : '' }),
      });
    const section = (title, children, initialOpen = false) =>
      el(PanelBody, { key: title, title, initialOpen }, ...children);

    const chosen = (settings.panels || '').split(' ').filter(Boolean);
    const panel = ([name, label]) =>
      el(CheckboxControl, {
        key: name,
        label,
        checked: chosen.includes(name),
        onChange: (on) =>
          setAttributes({ panels: [...chosen.filter((other) => other !== name), ...(on ? [name] : [])].join(' ') }),
      });
    // Not shown to whom WordPress shows no media library: contributors write an address.
    const logoFromLibrary = el(
      MediaUploadCheck,
      { key: 'library' },
      el(MediaUpload, {
        allowedTypes: ['image'],
        onSelect: ({ url }) => set('brand_logo')(url),
        render: ({ open }) => el(Button, { variant: 'secondary', onClick: open }, words.brandLogoChoose),
      }),
    );
    const colours = [
      ['accent', words.accent],
      ['text_color', words.text],
      ['surface', words.surface],
    ].map(([name, label]) => ({ label, value: settings[name] || undefined, onChange: set(name) }));

    const sidebar = [
      section(
        words.general,
        [
          choice('lang', words.lang, [
            ['', words.langSite],
            ['en', 'English'],
            ['ru', 'Русский'],
            ['et', 'Eesti'],
          ]),
          field('currency', words.currency, words.currencyHint),
          choice('period', words.period, [
            ['', words.month],
            ['week', words.week],
            ['quarter', words.quarter],
            ['year', words.year],
          ]),
        ],
        true,
      ),
      section(words.numbers, [
        el('p', { key: 'hint' }, words.numbersHint),
        ...NUMBERS.map((name) => field(name, labels.own[camel(name)])),
        toggle('blank', words.blank),
      ]),
      section(words.panels, Object.entries(panelNames).map(panel)),
      section(words.norms, [
        choice('norms_preset', words.norms, [
          ['', words.normsUsual],
          ['none', words.normsNone],
          ...given.markets.map((market) => [market.name, market.title]),
        ]),
        el('p', { key: 'hint' }, words.normsHint),
        ...NORMS.map((name) => field(`norm_${name}`, labels.own[camel(name)])),
      ]),
      section(words.brand, [
        field('brand_name', words.brandName),
        field('brand_phone', words.brandPhone),
        field('brand_logo', words.brandLogo),
        logoFromLibrary,
      ]),
      section(words.scheme, [
        choice('color_scheme', words.scheme, [
          ['', words.schemePage],
          ['auto', words.schemeAuto],
          ['light', words.light],
          ['dark', words.dark],
        ]),
      ]),
      el(PanelColorSettings, { key: 'colours', title: words.look, initialOpen: false, colorSettings: colours }),
      section(words.leadForm, [
        toggle('lead_form', words.leadFormOn, given.hasPolicy ? words.leadFormHint : undefined),
        // Said where it is switched on: the form would be missing from the published page without a word.
        ...(given.hasPolicy
          ? []
          : [el(Notice, { key: 'policy', status: 'warning', isDismissible: false }, words.noPolicy)]),
        field('offer', words.offer),
      ]),
    ];

    // Keys and taps belong to the editor; what is changed beside the post is followed at once.
    return el(
      'div',
      useBlockProps(),
      el(InspectorControls, null, ...sidebar),
      el(Disabled, null, el('funnel-calculator', { ...attributesOf(settings), ref: place }, words.loading)),
    );
  }

  /** A light table, of tags that authors may save. It stands where no script runs, and stays without the plugin. */
  function Save({ attributes: { figures, caption } }) {
    if (!figures || figures.length === 0) return null;
    const rows = figures.map(({ cells: [label, value] }, index) =>
      el('tr', { key: index }, el('th', { scope: 'row' }, label?.text ?? ''), el('td', null, value?.text ?? '')),
    );
    return el(
      'div',
      useBlockProps.save(),
      el(
        'figure',
        { className: 'wp-block-table' },
        el('table', null, el('tbody', null, rows)),
        el('figcaption', null, caption),
      ),
    );
  }

  wp.blocks.registerBlockType('funnel-calculator/calculator', { edit: Edit, save: Save });
})(window.wp, window.funnelCalculatorFigures, window.funnelCalculatorEditor);
