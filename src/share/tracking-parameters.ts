/**
 * Parameters that advertising and mailing systems add to an address in order to recognise the visitor, as data.
 *
 * Registry: Brave's lists of what is removed from copied addresses and from requests on every site,
 * https://github.com/brave/adblock-lists (`brave-lists/clean-urls.json` at 00de1f57d4b3, `brave-lists/query-filter.json`
 * at 5051bef423ba), read on 2026-11-29, Mozilla Public License 2.0. Taken are the names alone, which their makers have
 * chosen; rules for single sites are left out. Names are joined into a family where its beginning belongs to one maker.
 *
 * To bring it up to date: ask `isTracking` for each name that the lists have for all addresses, add those that it
 * doesn't know, and write the new commits and the day above.
 */

/** Beginnings of names. */
export const FAMILIES =
  'utm_ utm- hsa_ _hs __hs mtm_ piwik_ cm_mmc bsft_ oft_ oly_ sfmc_ at_custom at_link at_recipient ml_sub ss_campaign _branch_ brave-c guce_ vero_';

/** Ends of names: click ids such as `gclid`. */
export const ENDINGS = 'clid click_id clickid clkid';

/** Whole names. */
export const NAMES =
  '__s _bhlid _ga _gl _openstat action_object_map action_ref_map action_type_map at_campaign at_campaign_type at_channel at_creation at_detail_placement at_emailtype at_format at_general_placement at_identifier at_medium at_network at_platform at_ptr_name at_send_date at_term at_type at_variant bbeml cm_cr cm_me cm_re cm_sp cx_click cx_recsorder cx_recswidget et_cid et_lid et_rid ex_cid fb_action_ids fb_action_types fb_comment_id fb_ref fb_source gbraid gclsrc guccounter h_sid h_slt hsctatracking igsh igshid ir_adid ir_campaignid ir_partnerid irgwc mc_cid mc_eid nb_adid nb_aname nb_asize nb_atype nb_cid nb_mtype nb_partner_name nb_partner_shared_id nb_pid nb_platform nb_product_sku pk_campaign pk_cid pk_content pk_cpn pk_keyword pk_kwd pk_medium pk_source s_campaign s_cid sc_customer sc_eh sc_lid sc_llid sc_src sc_uid sms_click sms_source sms_uph srsltid ss_email_id ss_source usqp vgo_ee wbraid wickedid yadordid';

/**
 * What the registry lacks, by the makers' own guides: Marketo (`mkt_tok`), Google Ads (`gad_source`), Roistat
 * (`roistat`, `roistat_param1`), Mindbox, Adjust, Parse.ly (`itm_source`).
 */
export const MORE_FAMILIES = 'mkt_ gad_ roistat mindbox- adjust_ itm_';

/**
 * Klaviyo (`_kx`, `_ke`), the mark of Russian advertising (`erid`), LinkedIn, Pinterest, Reddit, Criteo, AT Internet; and
 * the sessions of PHP and Java, with which another person would be logged in.
 */
export const MORE_NAMES = '_kx _ke erid li_fat_id epik rdt_cid cto_pld xtor phpsessid jsessionid';
