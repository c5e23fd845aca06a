import { describe, expect, it } from 'vitest';
import { linkTo } from '../../src/share/address.js';

const PART = 'funnel-v2_a_1_1';

describe('the address of a link', () => {
  it.each([
    ['https://a.example/', 'https://a.example/#funnel-v2_a_1_1'],
    ['https://a.example/prices?page_id=7', 'https://a.example/prices?page_id=7#funnel-v2_a_1_1'],
    ['https://a.example/#contacts', 'https://a.example/#funnel-v2_a_1_1'],
    ['https://a.example/#token=secret', 'https://a.example/#funnel-v2_a_1_1'],
    ['https://a.example/#funnel=v1;budget=1;sum=2', 'https://a.example/#funnel-v2_a_1_1'],
    ['http://localhost:8080/demo/', 'http://localhost:8080/demo/#funnel-v2_a_1_1'],
  ])("is the page's without its fragment: %s", (here, link) => {
    expect(linkTo(here, PART)).toBe(link);
  });

  it.each([
    ['https://a.example/#/prices', 'https://a.example/#/prices?funnel-v2_a_1_1'],
    ['https://a.example/#!/prices', 'https://a.example/#!/prices?funnel-v2_a_1_1'],
    ['https://a.example/#/prices?token=secret&x=1', 'https://a.example/#/prices?funnel-v2_a_1_1'],
    ['https://a.example/#/prices?funnel=v1;sum=2', 'https://a.example/#/prices?funnel-v2_a_1_1'],
  ])("keeps the route without which the page isn't found: %s", (here, link) => {
    expect(linkTo(here, PART)).toBe(link);
  });

  it.each([
    ['https://a.example/?utm_source=x&utm_term=y&p=3', 'https://a.example/?p=3#funnel-v2_a_1_1'],
    ['https://a.example/?gclid=1&yclid=2&fbclid=3&msclkid=4&_openstat=5&_ga=6', 'https://a.example/#funnel-v2_a_1_1'],
    ['https://user:word@a.example/', 'https://a.example/#funnel-v2_a_1_1'],
  ])('leaves out what tells of this visitor: %s', (here, link) => {
    expect(linkTo(here, PART)).toBe(link);
  });

  const keeps = (query: string): string => linkTo(`https://a.example/p${query}`, PART).replace(/#.*/, '');

  it.each(
    // As seen in the field, and one of each maker in the registry.
    `_hsenc _hsmi __hstc __hssc __hsfp hsCtaTracking hsa_acc hsa_cam hsa_new mkt_tok _kx _ke gad_source gad_campaignid erid roistat
    roistat_param1 roistat_referrer vero_id vero_conv utm_source utm-source utm_source_platform UTM_TERM gclid dclid yclid ysclid
    ymclid ttclid twclid irclickid rb_clickid bsft_clkid click_id gbraid wbraid gclsrc srsltid mc_cid mc_eid igsh igshid
    mtm_campaign pk_campaign piwik_kwd oly_enc_id sfmc_id ml_subscriber_hash at_recipient_id cm_mmca1 et_rid sc_uid sms_click
    vgo_ee wickedid _branch_match_id guce_referrer_sig fb_action_ids s_cid ss_email_id usqp li_fat_id _ga _gl _openstat __s
    PHPSESSID`.split(/\s+/),
  )('holds no %s', (name) => {
    expect(keeps(`?p=7&${name}=x1&q=2`)).toBe('https://a.example/p?p=7&q=2');
  });

  it.each(
    `p page_id id lang city q s t ref source utm atlas atomic pk attribute_color fbx clinic club clinicid hs mcd mc_price
    categoryid at_home gadget roi veranda`.split(/\s+/),
  )('keeps %s, by which the page may be found', (name) => {
    expect(keeps(`?${name}=x1`)).toBe(`https://a.example/p?${name}=x1`);
  });

  it.each([
    ['an editor has escaped', '?p=7&amp;utm_source=x&#038;', 'https://a.example/p?p=7'],
    ['is encoded', '?p=7&%75tm_source=x&utm%5Fterm=y', 'https://a.example/p?p=7'],
    ['stands behind a second ?', '??utm_source=x&p=7', 'https://a.example/p?p=7'],
    ['has no value', '?gclid&p=7', 'https://a.example/p?p=7'],
  ])('leaves a parameter out that %s', (_how, query, address) => {
    expect(keeps(query)).toBe(address);
  });

  it('leaves the rest of the query as it is, letter by letter', () => {
    const rest = '?a=b%20c+d&flag&e=&%zz=1&f=%D1%80&f=2';
    expect(keeps(`${rest}&gclid=1`)).toBe(`https://a.example/p${rest}`);
  });

  it.each(['?p=7%23funnel-v2_budget_1_x', '?p=7%23funnel=v1;budget=1;sum=2', '?p=7%2523funnel-v2_budget_1_x&gclid=1'])(
    "doesn't pass on another link whose # was encoded: %s",
    (query) => {
      expect(keeps(query)).toBe('https://a.example/p?p=7');
      expect(keeps(query.replace('?p=7', ''))).toBe('https://a.example/p');
    },
  );

  it("keeps a framed page's options in front of the link", () => {
    expect(linkTo('https://a.example/f.html#lang=ru&budget=1', PART, 'lang=ru')).toBe(
      'https://a.example/f.html#lang=ru&funnel-v2_a_1_1',
    );
  });
});
