import { Button } from "@mantine/core";
import { useMemo, useRef } from "react";
import { leadsInOrder } from "../../../../core/journey/leads.ts";
import { EmptyState } from "../../../components/empty-state.tsx";
import { AddIcon } from "../../../components/icons.tsx";
import { useActions, useApp } from "../../../state/use-app.ts";
import { counted } from "../../../words/counts.ts";
import { LeadRow } from "./lead-row.tsx";
import "./leads.css";

/** Positions you were told of, what is due first on top. */
export function LeadsPage() {
  const leads = useApp((state) => state.records.leads);
  const actions = useActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const inOrder = useMemo(() => leadsInOrder({ leads }), [leads]);
  const live = inOrder.filter(({ stage }) => stage !== "closed");
  const closed = inOrder.filter(({ stage }) => stage === "closed");
  const toHeading = () => heading.current?.focus();

  return (
    <div className="leads-page">
      <div className="leads-head">
        <h2 ref={heading} tabIndex={-1}>
          Leads
        </h2>
        <Button leftSection={<AddIcon />} onClick={() => actions.openJourney({ screen: "lead" })}>
          Note a lead
        </Button>
      </div>
      {inOrder.length === 0 ? (
        <EmptyState title="No leads yet">
          <p>
            A lead is a position somebody told you of. Often it is not posted anywhere: a team is growing, somebody is leaving, a
            project has been granted. You hear of it in conversations, so note it here while you remember who said it.
          </p>
          <p>Each lead keeps the company, the role, who told you, and your next step with its day.</p>
        </EmptyState>
      ) : (
        <>
          <p className="quiet" role="status">
            {counted(live.length, "live lead", "live leads")}, the next step that is due first on top.
          </p>
          {live.length === 0 ? null : (
            <>
              <h3 className="hidden-text">Live leads</h3>
              <ul className="leads-list" aria-label="Live leads">
                {live.map((lead) => (
                  <LeadRow key={lead.id} lead={lead} onMoved={toHeading} />
                ))}
              </ul>
            </>
          )}
          {closed.length === 0 ? null : (
            <>
              <h3>Closed: {closed.length}</h3>
              <ul className="leads-list" aria-label="Closed leads">
                {closed.map((lead) => (
                  <LeadRow key={lead.id} lead={lead} onMoved={toHeading} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}
