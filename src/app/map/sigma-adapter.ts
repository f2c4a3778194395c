import { createEdgeCurveProgram } from "@sigma/edge-curve";
import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { EdgeRectangleProgram } from "sigma/rendering";
import type { CameraState, Coordinates } from "sigma/types";
import { CanvasLayers } from "./canvas-layers.ts";
import { DotProgram } from "./dot-program.ts";
import { type DotsOnScreen, drawNames } from "./draw-names.ts";
import { drawPaths } from "./draw-paths.ts";
import { drawRings, drawTies } from "./draw-rings.ts";
import { lineStyle } from "./line-style.ts";
import { graphOf } from "./map-graph.ts";
import { type Band, isRound } from "./map-scene.ts";
import { dotSize, nodeStyle } from "./node-style.ts";
import { nearestDot, type Projection, screenX, screenY } from "./projection.ts";
import { TextMeasure } from "./text-measure.ts";
import { lookFrom, type ViewState } from "./view-state.ts";

export interface StageEvents {
  onPick(contact: number | null): void;
  /** Once, after the first frame with everybody in it. */
  onFirstFrame(): void;
  onContextLost(camera: CameraState): void;
}

/** Pixels beyond a dot's rim that still count as pointing at it. */
const pointerReach = 7;
const fingerReach = 14;

/** Owns the renderer: everything that knows of sigma is in this file and in the dot's program. */
export class MapStage {
  readonly #container: HTMLElement;
  readonly #events: StageEvents;
  readonly #state: ViewState;
  readonly #sigma: Sigma;
  readonly #layers: CanvasLayers;
  readonly #text: TextMeasure;
  readonly #resizes: ResizeObserver;
  readonly #ends = new AbortController();
  #dots: DotsOnScreen = { x: new Float32Array(), y: new Float32Array(), radius: new Float32Array() };
  #projection: Projection = { originX: 0, originY: 0, scale: 1, width: 0, height: 0 };
  #firstFrame = true;
  #alive = true;
  /** The frame in which the layers are drawn anew, or 0. */
  #redraw = 0;

  constructor(container: HTMLElement, state: ViewState, events: StageEvents, camera: CameraState | null) {
    this.#container = container;
    this.#events = events;
    this.#state = state;
    this.#text = new TextMeasure(getComputedStyle(container).fontFamily);
    // An empty graph first: the bounding box must be set before anybody is placed.
    this.#sigma = new Sigma(new MultiDirectedGraph(), container, this.#settings());
    this.#layers = new CanvasLayers(this.#sigma);
    this.#sigma.on("resize", () => this.#sizeLayers());
    this.#sigma.on("afterRender", () => this.#drawLayers());
    this.#sizeLayers();
    this.#listen();
    this.#resizes = new ResizeObserver(() => this.#onResize());
    this.#resizes.observe(container);
    if (camera !== null) this.#sigma.getCamera().setState(camera);
  }

  camera(): CameraState {
    return this.#sigma.getCamera().getState();
  }

  /** Draws the scene now in the state: a new graph at once, since taking contacts out one by one costs a full pass each. */
  showScene(): void {
    const { scene } = this.#state;
    const { extent } = scene;
    this.#state.hovered = -1;
    this.#state.dotRadius = this.#fittingDotRadius();
    this.#sigma.setCustomBBox({ x: [-extent, extent], y: [-extent, extent] });
    this.#sigma.setGraph(graphOf(scene));
  }

  /** Filters, search, lit path or theme changed: everybody may look different. */
  restyle(): void {
    this.#sigma.refresh({ schedule: true });
  }

  /** The pointer or the keyboard is on another contact: lines and dots stay as they are, what lies above is drawn anew. */
  lookAt(hovered: number, cursor: number): void {
    const state = this.#state;
    if (state.hovered === hovered && state.cursor === cursor) return;
    lookFrom(state, hovered, cursor);
    this.#container.style.cursor = hovered === -1 ? "grab" : "pointer";
    if (this.#redraw !== 0) return;
    this.#redraw = requestAnimationFrame(() => {
      this.#redraw = 0;
      this.#drawLayers();
    });
  }

  fit(depth: number | null): void {
    const { scene } = this.#state;
    const outer = isRound(scene.map) ? (this.#bands(depth).at(-1)?.outer ?? 0) : scene.extent;
    const ratio = Math.max(0.05, Math.min(1, (outer + 40) / scene.extent));
    this.#move({ x: 0.5, y: 0.5, ratio });
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    this.#move({ ratio: camera.getBoundedRatio(camera.getState().ratio * factor) });
  }

  /** Brings a contact to the middle, close enough to read the names around. */
  flyTo(v: number): void {
    const data = this.#sigma.getNodeDisplayData(String(v));
    if (data === undefined) return;
    const readable = this.#fittedScale() / 1.5;
    this.#move({ x: data.x, y: data.y, ratio: Math.max(0.05, Math.min(1, this.camera().ratio, readable)) });
  }

  /** Moves only if one of the contacts lies outside of the region. */
  bringIntoView(contacts: readonly number[]): void {
    const { width, height } = this.#projection;
    const margin = 24;
    const outside = contacts.filter((v) => {
      const x = this.#dots.x[v] ?? 0;
      const y = this.#dots.y[v] ?? 0;
      return x < margin || y < margin || x > width - margin || y > height - margin;
    });
    const only = contacts[0];
    if (outside.length === 0 || only === undefined) return;
    if (contacts.length > 1) {
      this.fit(null);
      return;
    }
    const data = this.#sigma.getNodeDisplayData(String(only));
    if (data !== undefined) this.#move({ x: data.x, y: data.y });
  }

  kill(): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.#ends.abort();
    this.#resizes.disconnect();
    cancelAnimationFrame(this.#redraw);
    this.#sigma.kill();
  }

  #settings(): NonNullable<ConstructorParameters<typeof Sigma>[2]> {
    const still = prefersStillness();
    return {
      allowInvalidContainer: true,
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: false,
      enableCameraRotation: false,
      stagePadding: this.#container.offsetWidth < 480 ? 16 : 24,
      minEdgeThickness: 1,
      antiAliasingFeather: 0.8,
      minCameraRatio: 0.02,
      maxCameraRatio: 2.5,
      zoomDuration: still ? 1 : 160,
      inertiaDuration: still ? 1 : 180,
      doubleClickZoomingDuration: still ? 1 : 200,
      defaultNodeType: "dot",
      nodeProgramClasses: { dot: DotProgram },
      defaultEdgeType: "straight",
      // Drawn in this order, so that ways, which are mostly straight, lie above the rest.
      edgeProgramClasses: { curve: createEdgeCurveProgram(), straight: EdgeRectangleProgram },
      nodeReducer: (key, data) => {
        const v = Number(key);
        return { ...data, ...nodeStyle(this.#state, v), hidden: this.#state.hidden[v] === 1 };
      },
      edgeReducer: (key, data) => ({ ...data, ...lineStyle(this.#state, Number(key)) }),
    };
  }

  #listen(): void {
    const { signal } = this.#ends;
    const sigma = this.#sigma;
    const mouse = sigma.getMouseCaptor();
    const touch = sigma.getTouchCaptor();
    // Whatever the renderer itself does on an event begins by reading a pixel back from the graphics card, which waits for the
    // frame to be drawn. The dots' places are known here, and near misses count as hits. Moving and zooming are the captors' own.
    mouse.removeAllListeners();
    touch.removeAllListeners();
    let pickedBefore = false;
    const click = ({ x, y }: Coordinates, reach: number): void => {
      const v = this.#dotAt(x, y, reach);
      pickedBefore = v !== -1;
      this.#events.onPick(v === -1 ? null : v);
    };
    // A second click within 300 ms counts as a double click even on another contact, and no click is reported for it.
    const doubleClick = (event: { preventSigmaDefault(): void }, { x, y }: Coordinates, reach: number): void => {
      const v = this.#dotAt(x, y, reach);
      if (!pickedBefore && v === -1) return;
      event.preventSigmaDefault();
      this.#events.onPick(v === -1 ? null : v);
    };
    mouse.on("click", (event) => click(event, pointerReach));
    mouse.on("doubleClick", (event) => doubleClick(event, event, pointerReach));
    touch.on("tap", ({ touches: [finger] }) => finger !== undefined && click(finger, fingerReach));
    touch.on("doubletap", (event) => {
      const finger = event.touches[0];
      if (finger !== undefined) doubleClick(event, finger, fingerReach);
    });
    this.#container.addEventListener(
      "pointermove",
      (event) => {
        if (event.pointerType === "touch" || event.buttons !== 0) return;
        const region = this.#container.getBoundingClientRect();
        const v = this.#dotAt(event.clientX - region.left, event.clientY - region.top, pointerReach);
        this.lookAt(v, this.#state.cursor);
      },
      { signal },
    );
    this.#container.addEventListener("pointerleave", () => this.lookAt(-1, this.#state.cursor), { signal });
    for (const canvas of this.#container.querySelectorAll("canvas")) {
      canvas.addEventListener(
        "webglcontextlost",
        () => {
          if (this.#alive) this.#events.onContextLost(this.camera());
        },
        { signal },
      );
    }
  }

  #dotAt(x: number, y: number, reach: number): number {
    const { x: xs, y: ys, radius } = this.#dots;
    return nearestDot(xs, ys, radius, this.#state.hidden, x, y, reach);
  }

  #bands(depth: number | null): readonly Band[] {
    const { bands } = this.#state.scene;
    return depth === null ? bands : bands.filter((band) => band.ring !== -1 && band.ring <= depth);
  }

  /** The middle, and the rings with somebody to be seen on them. */
  #visibleBands(): readonly Band[] {
    const { scene, hidden } = this.#state;
    return scene.bands.filter((_, i) => i === 0 || (scene.rings[i] ?? []).some((v) => hidden[v] !== 1));
  }

  #move(to: Partial<CameraState>): void {
    const camera = this.#sigma.getCamera();
    if (prefersStillness()) camera.setState({ ...camera.getState(), ...to });
    else void camera.animate(to, { duration: 320, easing: "quadraticInOut" });
  }

  #fittedScale(): number {
    const padding = this.#sigma.getSetting("stagePadding");
    const { offsetWidth, offsetHeight } = this.#container;
    return Math.max(1, Math.min(offsetWidth, offsetHeight) - 2 * padding) / (2 * this.#state.scene.extent);
  }

  /** Dots shrink before they cover one another, but never beyond what can be seen; near misses hit them all the same. */
  #fittingDotRadius(): number {
    return Math.max(2.6, Math.min(6.5, this.#fittedScale() * 16 * 0.44));
  }

  #onResize(): void {
    const { offsetWidth, offsetHeight } = this.#container;
    if (!this.#alive || offsetWidth === 0 || offsetHeight === 0) return;
    const radius = this.#fittingDotRadius();
    if (Math.abs(radius - this.#state.dotRadius) < 0.05) {
      // Drawn at once: the canvases are empty after a resize, and a frame later would flash.
      this.#sigma.refresh({ partialGraph: {}, skipIndexation: true });
      return;
    }
    this.#state.dotRadius = radius;
    this.#sigma.refresh();
  }

  #sizeLayers(): void {
    const { width, height } = this.#sigma.getDimensions();
    this.#layers.resize(width, height);
  }

  #drawLayers(): void {
    const state = this.#state;
    const { width, height } = this.#sigma.getDimensions();
    // Behind the table the map has no size; it is drawn again when it gets one.
    if (width === 0 || height === 0) return;
    this.#layers.clear(width, height);
    if (state.scene.contacts.length > 0 && this.#sigma.getGraph().order > 0) {
      this.#project(width, height);
      // Smaller than its own margins for an instant, while the screen is laid out anew: everything would stand on its head.
      if (!(this.#projection.scale > 0)) return;
      const bands = this.#visibleBands();
      const { rings, ties, paths, names } = this.#layers;
      drawRings(rings, this.#projection, state, bands);
      drawTies(ties, this.#projection, state);
      drawPaths(paths, this.#projection, state, this.#sigma.scaleSize(1));
      drawNames(names, this.#projection, state, bands, this.#dots, this.#text);
    } else if (state.scene.contacts.length > 0) return;
    if (this.#firstFrame) {
      this.#firstFrame = false;
      this.#events.onFirstFrame();
    }
  }

  #project(width: number, height: number): void {
    const { scene } = this.#state;
    const origin = this.#sigma.graphToViewport({ x: 0, y: 0 });
    const unit = this.#sigma.graphToViewport({ x: 1000, y: 0 });
    this.#projection = {
      originX: origin.x,
      originY: origin.y,
      scale: (unit.x - origin.x) / 1000,
      width,
      height,
    };
    const size = scene.contacts.length;
    if (this.#dots.x.length !== size) {
      this.#dots = { x: new Float32Array(size), y: new Float32Array(size), radius: new Float32Array(size) };
    }
    const { x, y, radius } = this.#dots;
    const grown = this.#sigma.scaleSize(1);
    for (let v = 0; v < size; v += 1) {
      x[v] = screenX(this.#projection, scene.map.x[v] ?? 0);
      y[v] = screenY(this.#projection, scene.map.y[v] ?? 0);
      radius[v] = dotSize(this.#state, v) * grown;
    }
  }
}

function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
