/** Documents by which a person proves who they are. */
export const personDocuments = [
  'resident-id',
  'residence-permit',
  'hk-macao-travel-permit',
  'taiwan-travel-permit',
  'foreign-permanent-resident-id',
  'passport',
  'id-card',
  'drivers-license',
  'work-permit',
] as const;

/** Documents by which an organization does. */
export const organizationDocuments = ['business-license'] as const;

/** Documents that prove who a person or an organization is. */
export const documentTypes = [...personDocuments, ...organizationDocuments] as const;

/** The groups of organizations that providers tell apart. */
export const organizationTypes = ['business', 'individual-business', 'other'] as const;

/** Certificates of organizations that are neither businesses nor individual businesses. */
export const certificateTypes = [
  'public-institution',
  'social-organization',
  'law-firm',
  'credit-code',
  'other',
] as const;

/**
 * Every region that `*` stands for: Mainland China, then ISO 3166-1 without it. The mainland has one name: under `cn` a
 * company would get around the check of its credit code.
 */
export const allRegions: readonly string[] = /* @__PURE__ */ (
  'cn-mainland hk mo tw ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl ' +
  'bm bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm co cr cu cv cw cx cy cz de dj dk dm ' +
  'do dz ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw ' +
  'gy hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb ' +
  'lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mp mq mr ms mt mu mv mw mx my mz na nc ' +
  'ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb ' +
  'sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv ' +
  'tz ua ug um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'
).split(' ');
