import { foldText } from "../../../core/linkage/fold-text.ts";
import { ofEveryContact } from "../../state/of-every-contact.ts";

/** The name of every contact as it is ordered and looked for, in the order of the records. */
export const foldedNames = ofEveryContact((contact) => foldText(contact.name));
