import { Button, type ButtonProps } from "@mantine/core";
import { type ReactNode, useRef } from "react";

export interface ChosenFile {
  readonly name: string;
  readonly content: Blob;
}

interface FileButtonProps extends Pick<ButtonProps, "size" | "variant" | "leftSection" | "className"> {
  readonly children: ReactNode;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

/** What a person may have: tables, workbooks, cards, archives of them, graphs, a saved network. */
const accepted = [
  ".csv,.tsv,.tab,.txt,.xlsx,.ods,.vcf,.zip,.gexf,.graphml,.json",
  "text/csv,text/tab-separated-values,text/plain,text/vcard,application/zip",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
].join(",");

/** Opens the system's file chooser for every kind of file that can be read. */
export function FileButton({ children, onFiles, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accepted}
        aria-label="Files to import"
        onChange={(event) => {
          const files = chosenFiles(event.currentTarget.files);
          // The same file can be chosen again after it was changed.
          event.currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

export function chosenFiles(list: FileList | null): readonly ChosenFile[] {
  return [...(list ?? [])].map((file) => ({ name: file.name, content: file }));
}
