/**
 * What stands in place of chart.js's own classes and functions in the scripts: bars without axes, at rest.
 *
 * No program imports this file. `trim-chart.ts` puts each declaration in place of the library's of the same name;
 * of a class the members listed under `kept` stay as the library has them, all others go.
 */
export {};

class Element {
  getProps() {
    return this;
  }
}

class DomPlatform {
  static kept = ['acquireContext', 'releaseContext'];
}

/** The room measures the place, so the canvas needn't guess its first size from the styles. */
function initCanvas(canvas) {
  const { style } = canvas;
  canvas[EXPANDO_KEY] = {
    initial: {
      height: canvas.getAttribute('height'),
      width: canvas.getAttribute('width'),
      style: { display: style.display, height: style.height, width: style.width },
    },
  };
  style.display = style.display || 'block';
  style.boxSizing = style.boxSizing || 'border-box';
}

class Chart {
  static kept = ['data', 'clear', '_drawDatasets'];

  static register() {}

  constructor(canvas, config) {
    this.config = config;
    this.platform = new DomPlatform();
    this.canvas = canvas;
    this.ctx = this.platform.acquireContext(canvas);
    this.width = canvas.width;
    this.height = canvas.height;
    retinaScale(this, window.devicePixelRatio);
    this.update();
  }

  get options() {
    return this.config.options;
  }

  set options(options) {
    this.config.options = options;
  }

  resize(width, height) {
    Object.assign(this, getMaximumSize(this.canvas, width, height));
    if (retinaScale(this, window.devicePixelRatio, true)) this.update();
  }

  update() {
    const { width, height } = this;
    this.chartArea = { left: 0, top: 0, right: width, bottom: height, width, height };
    this.buildOrUpdateScales();
    this.buildOrUpdateControllers();
    this.draw();
  }

  buildOrUpdateScales() {
    const { indexAxis = 'x', scales } = this.options;
    const scale = (axis) => new (axis === indexAxis ? CategoryScale : LinearScale)(this, axis, scales[axis]);
    this.scales = { x: scale('x'), y: scale('y') };
  }

  buildOrUpdateControllers() {
    const { x, y } = this.scales;
    const [iScale, vScale] = this.options.indexAxis === 'y' ? [y, x] : [x, y];
    this._metasets = this.data.datasets.map(({ order = 0, hidden }, index) => ({
      index,
      order,
      visible: !hidden,
      iScale,
      vScale,
      data: [],
      _parsed: [],
    }));
    this._sortedMetasets = this._metasets.slice().sort(compare2Level('order', 'index'));
    for (const meta of this._metasets) meta.controller = new BarController(this, meta.index);
    for (const meta of this._metasets) meta.controller.updateElements();
  }

  draw() {
    this.clear();
    if (this.width > 0 && this.height > 0) this._drawDatasets();
  }

  getSortedVisibleDatasetMetas() {
    return this._sortedMetasets.filter(({ visible }) => visible);
  }

  _drawDataset({ controller, index }) {
    const { ctx, width, height } = this;
    const { clip = 0 } = this.data.datasets[index];
    if (clip !== false) clipArea(ctx, { left: -clip, top: -clip, right: width + clip, bottom: height + clip });
    controller.draw();
    if (clip !== false) unclipArea(ctx);
  }

  getDatasetMeta(index) {
    return this._metasets[index];
  }

  notifyPlugins(hook) {
    for (const plugin of this.config.plugins || []) if (plugin[hook]) plugin[hook](this);
  }

  destroy() {
    const { canvas, ctx } = this;
    clearCanvas(canvas, ctx);
    this.platform.releaseContext(ctx);
    this.canvas = this.ctx = null;
  }
}

class Scale {
  static kept = ['getBasePixel', 'getBaseValue'];

  /** It fills the canvas: nothing stands beside the bars. */
  constructor(chart, axis, { reverse = false, min, max }) {
    this.chart = chart;
    this.axis = axis;
    this.min = min;
    this.max = max;
    this._length = axis === 'x' ? chart.width : chart.height;
    this._reversePixels = axis === 'x' ? reverse : !reverse;
    this.configure();
  }

  isHorizontal() {
    return this.axis === 'x';
  }

  getPixelForDecimal(decimal) {
    return _int16Range((this._reversePixels ? 1 - decimal : decimal) * this._length);
  }

  getPixelForValue(value) {
    return this.getPixelForDecimal((value - this._startValue) / this._valueRange);
  }

  getMatchingVisibleMetas() {
    return this.chart.getSortedVisibleDatasetMetas();
  }
}

class CategoryScale extends Scale {
  configure() {
    this._startValue = -0.5;
    this._valueRange = Math.max(this.chart.data.labels.length, 1);
    if (!this.isHorizontal()) this._reversePixels = !this._reversePixels;
  }
}

class LinearScale extends Scale {
  configure() {
    this._startValue = this.min;
    this._valueRange = this.max - this.min;
  }

  parse(raw) {
    return Number.isFinite(raw) ? raw : null;
  }
}

class DatasetController {
  static kept = ['getParsed'];

  constructor(chart, index) {
    this.chart = chart;
    this._ctx = chart.ctx;
    this.index = index;
    this._cachedMeta = chart.getDatasetMeta(index);
    this.options = { categoryPercentage: 0.8, barPercentage: 0.9, grouped: true, ...chart.data.datasets[index] };
    const { vScale, _parsed } = this._cachedMeta;
    this.options.data.forEach((entry, i) => _parsed.push(parseValue(entry, {}, vScale, i)));
  }
}

function computeMinSampleSize({ iScale }) {
  let min = iScale._length;
  for (let i = 1; i < iScale._valueRange; ++i)
    min = Math.min(min, Math.abs(iScale.getPixelForValue(i) - iScale.getPixelForValue(i - 1)) || min);
  return min;
}

function setBorderSkipped(properties, { borderSkipped: edge }) {
  properties.borderSkipped = {};
  if (!edge) return;
  const { start, end, reverse } = borderProps(properties);
  properties.borderSkipped[parseEdge(edge, start, end, reverse)] = true;
}

class BarController extends DatasetController {
  static kept = ['draw'];

  updateElements() {
    const { vScale, data, _parsed } = this._cachedMeta;
    const base = vScale.getBasePixel();
    const horizontal = vScale.isHorizontal();
    const ruler = this._getRuler();
    _parsed.forEach((parsed, i) => {
      const vpixels = isNullOrUndef(parsed[vScale.axis]) ? { base, head: base } : this._calculateBarValuePixels(parsed);
      const ipixels = this._calculateBarIndexPixels(i, ruler);
      const properties = {
        horizontal,
        base: vpixels.base,
        x: horizontal ? vpixels.head : ipixels.center,
        y: horizontal ? ipixels.center : vpixels.head,
        height: horizontal ? ipixels.size : Math.abs(vpixels.size),
        width: horizontal ? Math.abs(vpixels.size) : ipixels.size,
        options: this.resolveDataElementOptions(i),
        inflateAmount: ruler.ratio === 1 ? 0.33 : 0,
      };
      setBorderSkipped(properties, properties.options);
      data.push(Object.assign(new BarElement(), properties));
    });
  }

  /** An option may be given once, or bar by bar. */
  resolveDataElementOptions(index) {
    const {
      backgroundColor,
      borderColor = 'rgba(0,0,0,0.1)',
      borderWidth = 0,
      borderRadius = 0,
      borderSkipped = 'start',
    } = this.options;
    const options = { backgroundColor, borderColor, borderWidth, borderRadius, borderSkipped };
    for (const name of Object.keys(options))
      if (isArray(options[name])) options[name] = options[name][index % options[name].length];
    return options;
  }

  _getRuler() {
    const { barThickness, categoryPercentage, barPercentage } = this.options;
    const { iScale, _parsed } = this._cachedMeta;
    const metasets = iScale.getMatchingVisibleMetas().filter((meta) => meta.controller.options.grouped);
    return {
      min: barThickness || computeMinSampleSize(this._cachedMeta),
      pixels: _parsed.map((_, i) => iScale.getPixelForValue(i)),
      stackCount: metasets.length || 1,
      stackIndex: metasets.findIndex(({ index }) => index === this.index),
      ratio: barThickness ? 1 : categoryPercentage * barPercentage,
    };
  }

  _calculateBarValuePixels(parsed) {
    const { minBarLength } = this.options;
    const { vScale } = this._cachedMeta;
    const custom = parsed._custom;
    let value = parsed[vScale.axis];
    let start = 0;
    let length = value;
    if (isFloatBar(custom)) {
      value = start = custom.barStart;
      length = custom.barEnd - custom.barStart;
    }
    let base = vScale.getPixelForValue(start);
    let head = vScale.getPixelForValue(start + length);
    let size = head - base;
    if (Math.abs(size) < minBarLength) {
      size = barSign(size, vScale, 0) * minBarLength;
      if (value === 0) base -= size / 2;
      const startPixel = vScale.getPixelForDecimal(0);
      const endPixel = vScale.getPixelForDecimal(1);
      base = Math.max(Math.min(base, Math.max(startPixel, endPixel)), Math.min(startPixel, endPixel));
      head = base + size;
    }
    return { size, base, head, center: head + size / 2 };
  }

  _calculateBarIndexPixels(index, ruler) {
    const { grouped, maxBarThickness = Infinity } = this.options;
    if (!grouped) return { center: ruler.pixels[index], size: Math.min(maxBarThickness, ruler.min * ruler.ratio) };
    const range = computeFitCategoryTraits(index, ruler, this.options, ruler.stackCount);
    return {
      center: range.start + range.chunk * ruler.stackIndex + range.chunk / 2,
      size: Math.min(maxBarThickness, range.chunk * range.ratio),
    };
  }
}

class BarElement extends Element {
  static kept = ['draw'];
}

function parseBorderRadius({ options, borderSkipped: skip }, maxW, maxH) {
  const { topLeft, topRight, bottomLeft, bottomRight } = toTRBLCorners(options.borderRadius);
  const maxR = Math.min(maxW, maxH);
  return {
    topLeft: skipOrLimit(skip.top || skip.left, topLeft, 0, maxR),
    topRight: skipOrLimit(skip.top || skip.right, topRight, 0, maxR),
    bottomLeft: skipOrLimit(skip.bottom || skip.left, bottomLeft, 0, maxR),
    bottomRight: skipOrLimit(skip.bottom || skip.right, bottomRight, 0, maxR),
  };
}
