// The package's main file brings an XML parser along; its writer alone needs neither a DOM nor Node.
declare module "graphology-gexf/common/writer.js" {
  import type { write } from "graphology-gexf";

  const writeGexf: typeof write;
  export default writeGexf;
}
