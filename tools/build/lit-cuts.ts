/** Something lit can do, and where its files speak of it. */
export interface Cut {
  readonly what: string;
  /** Sources that say this need it: it stays. */
  readonly neededBy?: RegExp;
  /** By file: words that stand there once, and what stands there instead. */
  readonly pieces: Readonly<Record<string, readonly (readonly [words: string, instead: string])[]>>;
}

const DIRECTIVES = /['"]lit(?:-html)?\/(?:async-)?directive/;

export const LIT_CUTS: readonly Cut[] = [
  {
    // Whoever lacks adoptedStyleSheets also lacks `static {}`, which our scripts are written with.
    what: 'engines without adoptedStyleSheets',
    pieces: {
      'css-tag.js': [
        [
          't.ShadowRoot&&(void 0===t.ShadyCSS||t.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype',
          '!0',
        ],
      ],
    },
  },
  {
    // A translator puts its own element in the node's place, and what is written into that is never seen.
    what: 'writing into a text node that may not stand there any more',
    pieces: {
      'lit-html.js': [
        [
          'this._$AH!==A&&a(this._$AH)?this._$AA.nextSibling.data=t:this.T(l.createTextNode(t)),this._$AH=t',
          'this.T(l.createTextNode(t)),this._$AH=t',
        ],
      ],
    },
  },
  {
    // Where a page's Trusted Types forbid it, the script says so itself and leaves the page's own content standing.
    what: 'an error that nobody can catch',
    pieces: {
      'lit-html.js': [
        [
          'e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0,',
          'e=(()=>{try{return s?.createPolicy("lit-html",{createHTML:t=>t})}catch{}})(),',
        ],
      ],
    },
  },
  {
    what: 'one style sheet for several results of the same template',
    pieces: {
      'css-tag.js': [
        [
          'get styleSheet(){let t=this.o;const s=this.t;if(e&&void 0===t){const e=void 0!==s&&1===s.length;e&&(t=o.get(s)),void 0===t&&((this.o=t=new CSSStyleSheet).replaceSync(this.cssText),e&&o.set(s,t))}return t}',
          'get styleSheet(){return this.o||(this.o=new CSSStyleSheet).replaceSync(this.cssText),this.o}',
        ],
        [',s=Symbol(),o=new WeakMap;', ',s=0;'],
        [
          'constructor(t,e,o){if(this._$cssResult$=!0,o!==s)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=t,this.t=e}',
          'constructor(t){this._$cssResult$=!0,this.cssText=t}',
        ],
      ],
    },
  },
  {
    what: 'templates of MathML',
    neededBy: /\bmathml`/,
    pieces: {
      'lit-html.js': [
        ['"<svg>":3===i?"<math>":""', '"<svg>":""'],
        ['"</svg>":3===i?"</math>":""', '"</svg>":""'],
        ['2===i||3===i', '2===i'],
      ],
    },
  },
  {
    what: 'expressions in styles',
    neededBy: /\bcss`[^`]*\$\{/,
    pieces: {
      'css-tag.js': [
        [
          '{const o=1===t.length?t[0]:e.reduce((e,s,o)=>e+(t=>{if(!0===t._$cssResult$)return t.cssText;if("number"==typeof t)return t;throw Error("Value passed to \'css\' function must be a \'css\' function result: "+t+". Use \'unsafeCSS\' to pass non-literal values, but take care to ensure page security.")})(s)+t[o+1],t[0]);return new n(o,t,s)}',
          'new n(t[0])',
        ],
        ['this._$cssResult$=!0,', ''],
      ],
    },
  },
  {
    what: 'the way into a shadow root, for which our elements have their own',
    pieces: {
      'reactive-element.js': [
        [
          'createRenderRoot(){const t=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return s(t,this.constructor.elementStyles),t}',
          '',
        ],
      ],
      'lit-element.js': [
        [
          'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
          '',
        ],
      ],
    },
  },
  {
    what: 'polyfills of shadow DOM, and pages rendered by a server',
    pieces: {
      'reactive-element.js': [
        ['p=a.reactiveElementPolyfillSupport,', ''],
        ['p?.({ReactiveElement:y}),', ''],
      ],
      'lit-html.js': [
        [
          'const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z},B=t.litHtmlPolyfillSupport;B?.(S,k),',
          'const j=0;',
        ],
      ],
      'lit-element.js': [
        [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
      ],
    },
  },
  {
    // They would put `Symbol.metadata` and `litPropertyMetadata` into the page's globals.
    what: 'standard decorators',
    neededBy: /['"](?:@lit|lit)[^'"]*\/decorators/,
    pieces: {
      'reactive-element.js': [
        ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
        [
          'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
          '',
        ],
      ],
    },
  },
  {
    what: 'initialisers, by which decorators of events and queries work',
    neededBy: /\baddInitializer\b|['"](?:@lit|lit)[^'"]*\/decorators/,
    pieces: {
      'reactive-element.js': [
        ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
        ['t.finalize(),void 0!==t.l&&(this.l=[...t.l]),', 't.finalize(),'],
        ['this.requestUpdate(),this.constructor.l?.forEach(t=>t(this))', 'this.requestUpdate()'],
      ],
    },
  },
  {
    what: 'a static table of properties',
    neededBy: /\bstatic\b.*\bproperties\b/,
    pieces: {
      'reactive-element.js': [
        [
          'if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(d("properties"))){const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])}',
          'this.finalized=!0,this._$Ei();',
        ],
        ['getOwnPropertyNames:r,getOwnPropertySymbols:o,', ''],
      ],
    },
  },
  {
    what: 'controllers',
    neededBy: /\b(?:add|remove)Controller\b/,
    pieces: {
      'reactive-element.js': [
        [
          'addController(t){(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}',
          '',
        ],
        [',this._$EO?.forEach(t=>t.hostConnected?.())', ''],
        ['this._$EO?.forEach(t=>t.hostDisconnected?.())', ''],
        ['this._$EO?.forEach(t=>t.hostUpdate?.()),', ''],
        ['this._$EO?.forEach(t=>t.hostUpdated?.()),', ''],
      ],
    },
  },
  {
    what: 'attributes that hold numbers or JSON',
    neededBy: /\btype: (?:Number|Object|Array)\b/,
    pieces: {
      'reactive-element.js': [
        [
          'switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t',
          'return s===Boolean?t?l:null:t',
        ],
        [
          'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i',
          'return s===Boolean?null!==t:t',
        ],
      ],
    },
  },
  {
    what: 'reflected defaults, and accessors of a class of its own that are properties too',
    neededBy: /\buseDefault\b|@property\([^)]*\)\s+(?:override\s+)?[gs]et\b/,
    pieces: {
      'reactive-element.js': [
        [',this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0)', ''],
        [
          'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
          '',
        ],
        ['this[e]=r??this._$Ej?.get(e)??r', 'this[e]=r'],
        ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))', ''],
        [
          'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
          'C(t,s,{reflect:e}){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
        ],
        [',useDefault:!1', ''],
        ['getOwnPropertyDescriptor:h,', ''],
        [
          'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
          'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
        ],
      ],
    },
  },
  {
    // Ours are lists of two sheets, each in it once.
    what: 'a style sheet by itself, and lists of styles in lists',
    neededBy: /\bstatic override styles\b[^=;\n]*= (?!\[\w+(?:, \w+)*\]|\[\n)/,
    pieces: {
      'reactive-element.js': [
        [
          '{const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
          '{return s}',
        ],
      ],
    },
  },
  {
    what: 'updates that an element may refuse',
    neededBy: /\bshouldUpdate\b/,
    pieces: {
      'reactive-element.js': [
        ['t=this.shouldUpdate(s),t?(this.willUpdate(s),', 'this.willUpdate(s),'],
        [
          'this.update(s)):this._$EM()}catch(s){throw t=!1,this._$EM(),s}t&&this._$AE(s)',
          'this.update(s)}catch(s){throw this._$EM(),s}this._$AE(s)',
        ],
        ['shouldUpdate(t){return!0}', ''],
      ],
    },
  },
  {
    // Ours is an object that reads, and what is written into attributes are texts and flags.
    what: 'converters that write, or that are functions',
    neededBy: /\btoAttribute\b|\bconverter: (?![A-Z])/,
    pieces: {
      'reactive-element.js': [
        ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute', 'u.toAttribute'],
        [
          'h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
          'h=t.converter??u',
        ],
      ],
    },
  },
  {
    what: 'listeners that are objects, with options of their own',
    neededBy: /\bhandleEvent\b/,
    pieces: {
      'lit-html.js': [
        [
          'e=t===A&&s!==A||t.capture!==s.capture||t.once!==s.once||t.passive!==s.passive,h=t!==A&&(s===A||e)',
          'e=t===A&&s!==A,h=t!==A&&s===A',
        ],
        [
          '"function"==typeof this._$AH?this._$AH.call(this.options?.host??this.element,t):this._$AH.handleEvent(t)',
          'this._$AH.call(this.options?.host??this.element,t)',
        ],
      ],
    },
  },
  {
    what: 'rendering in front of something',
    neededBy: /\brenderBefore\b/,
    pieces: {
      'lit-html.js': [
        [
          'const e=s?.renderBefore??i;let h=e._$litPart$;if(void 0===h){const t=s?.renderBefore??null;e._$litPart$=h=new k(i.insertBefore(c(),t),t,void 0,s??{})}return h._$AI(t),h',
          'let h=i._$litPart$;return void 0===h&&(i._$litPart$=h=new k(i.appendChild(c()),null,void 0,s??{})),h._$AI(t),h',
        ],
      ],
    },
  },
  {
    what: 'a call of its own after the first update',
    neededBy: /\bfirstUpdated\b/,
    pieces: {
      'reactive-element.js': [
        ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),', 'this.hasUpdated=!0,'],
        ['firstUpdated(t){}', ''],
      ],
    },
  },
  {
    what: 'expressions in comments',
    neededBy: /<!--/,
    pieces: {
      'lit-html.js': [
        [
          'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
          'r.data===n&&d.push({type:2,index:l});',
        ],
      ],
    },
  },
  {
    what: 'expressions in the text of script, style, textarea and title',
    neededBy: /<(?:script|textarea|title)\b[^>]*>[^<]*\$\{|\b(?:html|svg)`[^`]*<style\b/,
    pieces: {
      'lit-html.js': [
        [
          'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
          '',
        ],
        ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
      ],
    },
  },
  {
    what: 'templates that a compiler has prepared',
    pieces: {
      'lit-html.js': [
        [
          'const{values:i,_$litType$:s}=t,e="number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s);',
          'const{values:i}=t,e=this._$AC(t);',
        ],
      ],
    },
  },
  {
    what: 'directives',
    neededBy: DIRECTIVES,
    pieces: {
      'lit-html.js': [
        [
          'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
          '',
        ],
        ['t=M(this,t,i),a(t)', 'a(t)'],
        ['t=M(this,t,i,0),o=', 'o='],
        ['r=M(this,e[s+n],i,n),r===E', 'r=e[s+n],r===E'],
        ['if((t=M(this,t,i,0)??A)===E)', 'if((t=t??A)===E)'],
        // With the directives go the parts that only they stand in …
        ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t))', ''],
        [':6===r.type&&(i=new Z(h,this,t))', ':0'],
        [
          'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
          '',
        ],
        // … and what only they ask a part for: where it stands, and whether it is still on the page.
        [
          'constructor(t,i){this._$AV=[],this._$AN=void 0,this._$AD=t,this._$AM=i}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}',
          'constructor(t){this._$AV=[],this._$AD=t}',
        ],
        ['get _$AU(){return this._$AM?._$AU??this._$Cv}constructor', 'constructor'],
        [
          'this._$AH=A,this._$AN=void 0,this._$AA=t,this._$AB=i,this._$AM=s,this.options=e,this._$Cv=e?.isConnected??!0}',
          'this._$AH=A,this._$AA=t,this._$AB=i,this.options=e}',
        ],
        [
          'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
          '',
        ],
        ['for(this._$AP?.(!1,!0,s);t!==this._$AB;)', 'for(;t!==this._$AB;)'],
        ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
        [
          'get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(t,i,s,e,h){this.type=1,this._$AH=A,this._$AN=void 0,',
          'constructor(t,i,s,e,h){this.type=1,this._$AH=A,',
        ],
        ['this._$AM=e,this.options=h', 'this.options=h'],
      ],
      'lit-element.js': [
        ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
        [
          'this._$Do=e(r,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
          'e(r,this.renderRoot,this.renderOptions)}',
        ],
        [',this._$Do=void 0', ''],
      ],
    },
  },
];
