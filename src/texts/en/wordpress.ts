/** Words of the plugin for WordPress, for those who look after a site. `{name}` is a place for another text. */
export const wordpress = {
  title: 'Funnel calculator',
  description: 'What a lead and a patient cost, what comes back, and where the weakest stage is.',

  // What stands in a post and the sidebar beside it.
  editor: {
    general: 'General',
    lang: 'Language',
    langSite: 'As on the page',
    currency: 'Currency',
    currencyHint: 'A code of three letters, such as EUR. Empty: the usual one of the language.',
    period: 'Numbers are for',
    week: 'a week',
    month: 'a month',
    quarter: 'a quarter',
    year: 'a year',
    numbers: 'Numbers to start with',
    numbersHint: 'All empty: an example is shown, marked as one.',
    blank: 'Start with empty fields',
    panels: 'Panels',
    norms: 'Benchmarks',
    normsUsual: 'As usual for the language',
    normsNone: 'No published figures',
    normsHint: 'Your own, such as 45% or 400. They replace the published figures, unless a market is chosen above.',
    brand: 'Brand',
    brandName: 'Name of the clinic or agency',
    brandPhone: 'Phone',
    brandLogo: 'Address of the logo',
    brandLogoChoose: 'Choose from the media library',
    look: 'Colours',
    scheme: 'Light or dark',
    schemePage: 'As the page',
    schemeAuto: 'As the visitor’s device',
    light: 'Light',
    dark: 'Dark',
    accent: 'Accent',
    text: 'Text',
    surface: 'Background',
    leadForm: 'Lead form',
    leadFormOn: 'Ask for a contact under the result',
    leadFormHint:
      'Leads arrive under “Funnel calculator” in the menu, and by mail. The form shows on the published page.',
    offer: 'What you offer in return',
    noPolicy:
      'The form needs a privacy policy: choose one under Settings → Privacy, or type its address in the settings of the calculator.',
    loading: 'The calculator is loading…',
    figures: 'The funnel in figures',
    exampleFigures: 'The funnel in figures: an example',
  },
  panelNames: {
    norms: 'Benchmarks',
    plan: 'Plan',
    compare: 'Before and after',
    channels: 'Channels',
    clinic: 'Inside the clinic',
    value: 'What a patient is worth',
    months: 'Month by month',
    share: 'Share and save',
  },

  // The list of leads.
  leads: 'Leads',
  received: 'Received',
  name: 'Name',
  phone: 'Phone',
  email: 'Email',
  numbers: 'Numbers',
  page: 'Page',
  lang: 'Language',
  currency: 'Currency',
  period: 'Period',
  weakest: 'Weakest stage',
  context: 'Where from',
  consented: 'Agreed to',
  example: 'example',
  suspect: 'May have been sent by a machine. People set this off too.',
  show: 'Show',
  search: 'Search leads',
  csv: 'Download as CSV',
  delete: 'Delete the chosen ones',
  sure: 'Yes, delete them for good',
  choose: 'Choose {who}',
  chooseAll: 'Choose all on this page',
  deleted: 'Deleted: {count}.',
  count: 'Leads: {count}.',
  none: 'No leads yet. Switch on the lead form in a calculator, and the first one appears here.',
  noneFound: 'No lead matches. The search looks at names, phones and email addresses.',
  notAllowed: 'You aren’t allowed to do this. Ask an administrator of the site.',
  unsent:
    'Leads that couldn’t be mailed yet: {count}. They are safe in this list, and the mail is tried again every hour, five times in all. Check how this site sends mail.',
  restIsClosed:
    'The REST interface of this site isn’t reachable for visitors. Leads are taken by admin-ajax.php instead; you need to do nothing.',

  // Mail and privacy.
  mailSubject: 'New lead: {who}',
  mailList: 'All leads:',
  notErased: 'Some leads couldn’t be deleted. Please try again.',
  policyText:
    'If you send the form under the funnel calculator, we keep your name, phone number and email address, the numbers in the calculator and the address of the page, in the database of this site, to get back to you. For ten minutes a fingerprint of your network address is kept to stop abuse.',

  // Settings.
  settings: 'Settings',
  howToUse: 'Insert the block “Funnel calculator”, or write this into any text:',
  setting: {
    controller: [
      'Who gets the contacts',
      'Full name of the company, as in its privacy policy. Empty: the name of this site.',
    ],
    policy: [
      'Privacy policy',
      'Address of the page. Empty: the one chosen under Settings → Privacy. Without one the form isn’t shown.',
    ],
    fields: ['What is asked for', 'Of: name, phone, email. An exclamation mark behind those that are required.'],
    consent: [
      'Consent',
      'The sentence beside a box that has to be ticked, such as “I agree to be called back”. Empty: no box.',
    ],
    offer: ['What you offer in return', 'One sentence above the form. A calculator can have its own.'],
    thanks: ['After sending', 'What happens next, such as “We call within a working day”.'],
    call: ['Phone', 'For visitors whose message can’t be sent.'],
    mail: ['Mail each lead to', 'Email addresses, separated by commas. Empty: the administrator of this site.'],
    days: ['Delete leads after', 'A number of days. Empty or 0: leads stay until you delete them.'],
  },
  noPolicy:
    'The lead form isn’t shown, because this site has no privacy policy yet. Choose its page under Settings → Privacy, or type its address in the settings of the calculator.',
  noAddress: '“{typed}” is no email address: nothing is sent there. Write it like anna@example.com.',
  noDays: '“{typed}” is no number of days: nothing is deleted by itself. Write a number such as 90.',
  noAddressOfPage: '“{typed}” is no address of a page. Write it with https:// in front.',
  noFields: '“{typed}” can’t be used. Write some of: name, phone, email, with phone or email among them.',
  secondCopy:
    'The funnel calculator is installed twice. The copy in the folder “{first}” works, the one in “{second}” does nothing: deactivate one of them.',
  shortcodeTaken:
    'Another plugin uses the shortcode [funnel_calculator] already. Use the block instead, or deactivate the other plugin.',

  values: {
    budget: 'Ad spend',
    leads: 'Enquiries (leads)',
    primary: 'New patients (first visits)',
    secondary: 'Came back for treatment',
    primaryCheck: 'Average charge for a first visit',
    secondaryCheck: 'Average charge for treatment',
    margin: 'Margin',
    existing: 'Existing patients among them',
    leadsCost: 'Cost per lead',
    primaryCost: 'Cost per new patient',
    secondaryCost: 'Cost per patient in treatment',
    revenue: 'Revenue',
    primaryRate: 'Enquiries → first visits',
    secondaryRate: 'First visits → treatment',
  },
};

/** All words that a language has to have. A setting has a label and a hint. */
export type WordpressTexts = Omit<typeof wordpress, 'setting'> & {
  readonly setting: Readonly<Record<keyof typeof wordpress.setting, readonly string[]>>;
};
