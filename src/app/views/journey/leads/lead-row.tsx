import { ActionIcon, Menu } from "@mantine/core";
import { useRef } from "react";
import { moveLead, nextLeadStages, removeLead } from "../../../../core/journey/leads.ts";
import type { Lead } from "../../../../core/model/lead.ts";
import { MoreIcon } from "../../../components/icons.tsx";
import type { MakeEdit } from "../../../state/upkeep-state.ts";
import { useActions } from "../../../state/use-app.ts";
import { dueInWords, heardInWords, leadInWords, leadMoves, leadStageNames, postedNames } from "../../../words/leads.ts";
import { useTools } from "../../workspace/tools.ts";

interface LeadRowProps {
  readonly lead: Lead;
  /** The lead stands elsewhere now, or is gone. */
  readonly onMoved: () => void;
}

/** A position heard of: what is known, what comes next, and what can be done with it. */
export function LeadRow({ lead, onMoved }: LeadRowProps) {
  const tools = useTools();
  const actions = useActions();
  const menu = useRef<HTMLButtonElement>(null);
  const name = leadInWords(lead);
  const { heardFrom, nextOn, nextStep, stage } = lead;
  const due = nextOn === null ? null : dueInWords(nextOn, tools.today);

  function open() {
    // The screen gives the focus back to where it was; an item of the menu is gone by then.
    if (document.activeElement?.closest("[role=menu]") != null) menu.current?.focus();
    actions.openJourney({ screen: "lead", lead: lead.id });
  }

  async function change(make: MakeEdit) {
    menu.current?.focus();
    const made = await actions.edit(make);
    if (!("problem" in made)) onMoved();
  }

  return (
    <li className={stage === "closed" ? "leads-row leads-closed" : "leads-row"}>
      <div>
        <h4>
          <button type="button" className="link-button leads-open" onClick={open}>
            {name}
          </button>
        </h4>
        <p className="quiet small">
          {heardInWords(lead, tools.nameOf, tools.today)}. {postedNames[lead.posted]}.
        </p>
      </div>
      <div className="leads-next">
        <p>{nextStep === "" ? <span className="quiet">{stage === "closed" ? "" : "No next step yet"}</span> : nextStep}</p>
        <p className="row">
          {stage === "open" ? null : <span className="tag">{leadStageNames[stage]}</span>}
          {due === null || stage === "closed" ? null : <span className={due.isDue ? "tag tag-fair" : "tag"}>{due.text}</span>}
        </p>
      </div>
      <Menu>
        <Menu.Target>
          <ActionIcon ref={menu} variant="subtle" color="gray" size={32} aria-label={`What to do with ${name}`}>
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={open}>Edit, or set the next step</Menu.Item>
          {lead.company === "" ? null : (
            <Menu.Item onClick={() => tools.askAbout(lead.company)}>Who could introduce me to {lead.company}?</Menu.Item>
          )}
          {heardFrom === null ? null : (
            <Menu.Item onClick={() => tools.openPerson(heardFrom)}>Open {tools.nameOf(heardFrom)}</Menu.Item>
          )}
          {nextLeadStages(lead).map((to) => (
            <Menu.Item key={to} onClick={() => void change((records) => moveLead(records, { lead: lead.id, to }))}>
              {leadMoves[to]}
            </Menu.Item>
          ))}
          <Menu.Item color="var(--bad)" onClick={() => void change((records) => removeLead(records, { lead: lead.id }))}>
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
