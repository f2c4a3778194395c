import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { CameraState } from "sigma/types";
import type { MapScene } from "./map-scene.ts";
import type { MapViewProps } from "./map-view-props.ts";
import type { MapStage } from "./sigma-adapter.ts";
import { applyChoices, hiddenContacts, makeViewState, type ViewState } from "./view-state.ts";

/** A rebuilt map that lasted this long has earned another rebuild. */
const settledAfter = 60_000;

interface StageHandle {
  readonly state: ViewState;
  readonly stage: RefObject<MapStage | null>;
  readonly ready: boolean;
  /** 1 for each contact that is not to be seen. */
  readonly hidden: Uint8Array;
}

/** Keeps the renderer alive as long as the map is on screen, and hands it what changed. */
export function useStage(
  region: RefObject<HTMLDivElement | null>,
  scene: MapScene,
  props: MapViewProps,
  onPick: (contact: number | null) => void,
): StageHandle {
  const { selected, litPath, found, hiddenGroups, depth, theme } = props;
  const hidden = useMemo(
    () => hiddenContacts(scene, { hiddenGroups, depth, selected, litPath }),
    [scene, hiddenGroups, depth, selected, litPath],
  );
  const [state] = useState(() => makeViewState(scene, { selected, litPath, found, theme, hidden }));
  const stage = useRef<MapStage | null>(null);
  const [ready, setReady] = useState(false);
  const latest = useRef({ onPick, onUnavailable: props.onUnavailable });
  useLayoutEffect(() => {
    latest.current = { onPick, onUnavailable: props.onUnavailable };
  });

  const shownScene = useRef(scene);
  useLayoutEffect(() => {
    applyChoices(state, scene, { selected, litPath, found, theme, hidden });
    if (shownScene.current === scene) stage.current?.restyle();
    else stage.current?.showScene();
    shownScene.current = scene;
  }, [state, scene, selected, litPath, found, theme, hidden]);

  useEffect(() => {
    const element = region.current;
    if (element === null) return;
    let closed = false;
    let lostBefore = Number.NEGATIVE_INFINITY;
    let sized: ResizeObserver | null = null;
    const unavailable = (reason: "no-webgl" | "context-lost"): void => {
      if (!closed) latest.current.onUnavailable(reason);
    };
    const failed = (error: unknown, reason: "no-webgl" | "context-lost"): void => {
      reportError(error);
      unavailable(reason);
    };
    const open = async (camera: CameraState | null): Promise<void> => {
      if (!hasWebGl()) return unavailable("no-webgl");
      // Loaded only now: it throws where there is no browser, and answers come before the map.
      const { MapStage: Stage } = await import("./sigma-adapter.ts");
      await hasRoom(element, (observer) => {
        sized = observer;
      });
      if (closed) return;
      stage.current = new Stage(
        element,
        state,
        {
          onPick: (contact) => latest.current.onPick(contact),
          onFirstFrame: () => setReady(true),
          onContextLost: (lostCamera) => {
            stage.current?.kill();
            stage.current = null;
            setReady(false);
            const now = performance.now();
            if (now - lostBefore < settledAfter) return unavailable("context-lost");
            lostBefore = now;
            open(lostCamera).catch((error: unknown) => failed(error, "context-lost"));
          },
        },
        camera,
      );
      // Getting hold of the graphics card takes a while, and so does the first drawing: the page gets a turn in between.
      await new Promise((resolve) => setTimeout(resolve));
      if (!closed) stage.current?.showScene();
    };
    open(null).catch((error: unknown) => failed(error, "no-webgl"));
    return () => {
      closed = true;
      sized?.disconnect();
      stage.current?.kill();
      stage.current = null;
      setReady(false);
    };
  }, [region, state]);

  const fittedDepth = useRef<number | null>(null);
  useEffect(() => {
    if (!ready || fittedDepth.current === depth) return;
    fittedDepth.current = depth;
    stage.current?.fit(depth);
  }, [ready, depth]);

  useEffect(() => {
    if (litPath.length > 1) stage.current?.bringIntoView(state.litPath);
  }, [litPath, state]);

  useEffect(() => {
    if (selected !== null && state.selected !== -1) stage.current?.bringIntoView([state.selected]);
  }, [selected, state]);

  return { state, stage, ready, hidden };
}

function hasWebGl(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  if (context === null) return false;
  // Contexts are few: this one is given back at once.
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return true;
}

/** Waits until the element has a size; a map in a hidden tab panel has none. */
function hasRoom(element: HTMLElement, watch: (observer: ResizeObserver) => void): Promise<void> {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (element.offsetWidth === 0 || element.offsetHeight === 0) return;
      observer.disconnect();
      resolve();
    });
    watch(observer);
    observer.observe(element);
  });
}
