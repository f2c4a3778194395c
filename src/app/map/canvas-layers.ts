import type { Sigma } from "sigma";

interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
}

/** Flat canvases between those of the renderer: rings beneath everything, ties beneath dots, paths and names above them. */
export class CanvasLayers {
  readonly rings: CanvasRenderingContext2D;
  readonly ties: CanvasRenderingContext2D;
  readonly paths: CanvasRenderingContext2D;
  readonly names: CanvasRenderingContext2D;
  readonly #layers: readonly Layer[];

  constructor(sigma: Sigma) {
    const rings = addLayer(sigma, "rings", { beforeLayer: "edges" });
    const ties = addLayer(sigma, "ties", { afterLayer: "edges" });
    const paths = addLayer(sigma, "paths", { afterLayer: "nodes" });
    const names = addLayer(sigma, "names", { beforeLayer: "mouse" });
    this.rings = rings.context;
    this.ties = ties.context;
    this.paths = paths.context;
    this.names = names.context;
    this.#layers = [rings, ties, paths, names];
  }

  /** @param width in pixels of the page, as `height`. */
  resize(width: number, height: number): void {
    const ratio = window.devicePixelRatio;
    for (const { canvas, context } of this.#layers) {
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
  }

  clear(width: number, height: number): void {
    for (const { context } of this.#layers) context.clearRect(0, 0, width, height);
  }
}

function addLayer(sigma: Sigma, name: string, place: { beforeLayer: string } | { afterLayer: string }): Layer {
  const canvas = sigma.createCanvas(name, { ...place, style: { pointerEvents: "none" } });
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser gives no 2D canvas");
  return { canvas, context };
}
