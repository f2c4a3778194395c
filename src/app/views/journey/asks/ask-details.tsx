import { Button, NativeSelect, Radio, Textarea } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { type AskDetails as Details, editAsk } from "../../../../core/journey/ask-stages.ts";
import { namePermission } from "../../../../core/journey/name-permission.ts";
import type { Ask, AskChannel } from "../../../../core/model/ask.ts";
import type { Permission, Purpose } from "../../../../core/model/purpose.ts";
import { useActions, useApp } from "../../../state/use-app.ts";
import { channelNames, namePermissionInWords, purposeNames } from "../../../words/asks.ts";
import { useTools } from "../../workspace/tools.ts";
import type { DoOnAsk, Unkept } from "./ask-screen.tsx";

interface AskDetailsProps {
  readonly ask: Ask;
  readonly doIt: DoOnAsk;
  readonly unkept: Unkept;
}

const purposes: readonly Purpose[] = ["informational", "lead"];
const permissions: readonly Permission[] = ["unasked", "yes", "no"];
const channels: readonly AskChannel[] = ["email", "phone", "message", "letter", "inPerson"];
const permissionNames: Readonly<Record<Permission, string>> = { unasked: "Not asked yet", yes: "Yes", no: "No" };

/** What is said of an ask besides where it stands; each answer is kept as it is given. */
export function AskDetails({ ask, doIt, unkept }: AskDetailsProps) {
  const tools = useTools();
  const actions = useActions();
  const asks = useApp((state) => state.records.asks);
  const introductions = useApp((state) => state.records.introductions);
  const { id, broker, target } = ask;
  const isDirect = broker === target;
  const [brokerName, targetName] = [tools.nameOf(broker), tools.nameOf(target)];
  const permission = useMemo(
    () => namePermission({ asks, introductions }, { introducer: broker, target }),
    [asks, introductions, broker, target],
  );
  const edit = (details: Details) => void doIt((records, { on }) => editAsk(records, { ask: id, on, ...details }));

  return (
    <section className="asks-section" aria-labelledby="ask-details">
      <h3 id="ask-details">About this ask</h3>
      <div className="asks-fields">
        <Choice
          label="What is it for?"
          value={ask.purpose ?? ""}
          options={purposes.map((purpose) => [purpose, purposeNames[purpose]])}
          onChoose={(purpose) => edit({ purpose })}
        />
        <NativeSelect
          label="How do you ask?"
          value={ask.channel ?? ""}
          onChange={(event) => {
            const channel = channels.find((one) => one === event.currentTarget.value);
            if (channel !== undefined) edit({ channel });
          }}
          data={[
            ...(ask.channel === undefined ? [{ value: "", label: "Not said" }] : []),
            ...channels.map((channel) => ({ value: channel, label: channelNames[channel] })),
          ]}
        />
        {isDirect ? null : (
          <div>
            <Choice
              label={`May you use ${brokerName}’s name with ${targetName}?`}
              value={permission}
              options={permissions.map((one) => [one, permissionNames[one]])}
              onChoose={(mayUseName) => edit({ mayUseName })}
            />
            <p className="small quiet">
              {namePermissionInWords(permission, brokerName)}.{" "}
              {permission === "yes" ? null : (
                <button
                  type="button"
                  className="link-button"
                  onClick={() =>
                    actions.openJourney({ screen: "draft", wish: { kind: "permission", to: broker, about: target, ask: id } })
                  }
                >
                  Draft the question
                </button>
              )}
            </p>
          </div>
        )}
        {isDirect ? null : (
          <Choice
            label={`Has ${targetName} agreed to be introduced?`}
            value={ask.targetAgreed ?? "unasked"}
            options={permissions.map((one) => [one, permissionNames[one]])}
            onChoose={(targetAgreed) => edit({ targetAgreed })}
          />
        )}
      </div>
      <AskNote ask={ask} doIt={doIt} unkept={unkept} />
    </section>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | "";
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(chosen) => {
        const known = options.find(([one]) => one === chosen);
        if (known !== undefined) onChoose(known[0]);
      }}
    >
      <div className="asks-radios">
        {options.map(([one, name]) => (
          <Radio key={one} value={one} label={name} />
        ))}
      </div>
    </Radio.Group>
  );
}

function AskNote({ ask, doIt, unkept }: AskDetailsProps) {
  const kept = ask.note ?? "";
  const [note, setNote] = useState(kept);
  const isChanged = note.trim() !== kept;

  useEffect(() => {
    const places = unkept.current;
    if (isChanged) places.add("note");
    return () => {
      places.delete("note");
    };
  }, [isChanged, unkept]);

  return (
    <form
      className="asks-section"
      onSubmit={(event) => {
        event.preventDefault();
        void doIt((records) => editAsk(records, { ask: ask.id, note }));
      }}
    >
      <Textarea
        label="Note on this ask"
        autosize
        minRows={2}
        maxRows={10}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {isChanged ? (
        <div>
          <Button type="submit" size="xs">
            Keep the note
          </Button>
        </div>
      ) : null}
    </form>
  );
}
