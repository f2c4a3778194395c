import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";

/** A dot as the reducer leaves it: a disc with a rim of its own colour. */
export interface DotData extends NodeDisplayData {
  readonly borderColor: string;
  /** Share of the radius, 0 to 1. */
  readonly border: number;
}

const vertexShader = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_rim;
attribute vec2 a_position;
attribute float a_size;
attribute float a_border;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_offset;
varying float v_radius;
varying float v_border;
void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  // A triangle around the disc: its corners lie at twice the radius.
  v_offset = 2.0 * radius * vec2(cos(a_angle), sin(a_angle));
  v_radius = radius;
  v_border = a_border * radius;
  gl_Position = vec4((u_matrix * vec3(a_position + v_offset, 1.0)).xy, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  v_rim = a_id;
  #else
  v_color = a_color;
  v_rim = a_rim;
  #endif
}
`;

const fragmentShader = `
precision highp float;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_rim;
varying vec2 v_offset;
varying float v_radius;
varying float v_border;
void main() {
  float away = length(v_offset);
  #ifdef PICKING_MODE
  gl_FragColor = away > v_radius ? vec4(0.0) : v_color;
  #else
  float pixel = u_correctionRatio * 2.0;
  float rim = smoothstep(v_radius - v_border - pixel * 0.5, v_radius - v_border + pixel * 0.5, away);
  float cover = 1.0 - smoothstep(v_radius - pixel * 0.5, v_radius + pixel * 0.5, away);
  gl_FragColor = mix(v_color, v_rim, rim) * cover;
  #endif
}
`;

/** Loses nothing on the way to the graphics card: a colour's four bytes are read as one float there. */
const scratch = new DataView(new ArrayBuffer(4));

function packed(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  scratch.setUint8(0, value >> 16);
  scratch.setUint8(1, (value >> 8) & 255);
  scratch.setUint8(2, value & 255);
  // 254 keeps the float from being read as "not a number".
  scratch.setUint8(3, 254);
  return scratch.getFloat32(0, true);
}

type Uniform = "u_matrix" | "u_sizeRatio" | "u_correctionRatio";

/** Discs with a rim: the rim sets dots apart where they touch, marks the selected one and leaves stubs hollow. */
export class DotProgram extends NodeProgram<Uniform> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLES,
      UNIFORMS: ["u_matrix", "u_sizeRatio", "u_correctionRatio"] as const,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_border", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_rim", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    };
  }

  override processVisibleItem(picked: number, start: number, data: DotData): void {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = data.border;
    array[start + 4] = packed(data.color);
    array[start + 5] = packed(data.borderColor);
    array[start + 6] = picked;
  }

  override setUniforms(
    params: RenderParams,
    { gl, uniformLocations }: { gl: WebGLRenderingContext; uniformLocations: Record<Uniform, WebGLUniformLocation> },
  ): void {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
