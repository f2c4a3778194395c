import type { ReactNode } from "react";
import type { ImportIssue } from "../../../core/model/import-issue.ts";
import { ScrollFrame } from "../../components/scroll-frame.tsx";
import { withKeys } from "../../components/unique-keys.ts";
import { counted, wholeNumber } from "../../words/counts.ts";
import { issueInWords } from "../../words/import-issues.ts";

interface RowIssuesProps {
  readonly heading: string;
  readonly issues: readonly ImportIssue[];
  readonly open: boolean;
  readonly children?: ReactNode;
}

const shownAtOnce = 200;

export function RowIssues({ heading, issues, open, children }: RowIssuesProps) {
  if (issues.length === 0) return null;
  return (
    <details className="fold" open={open}>
      <summary>
        {heading}: {counted(issues.length, "row", "rows")}
      </summary>
      <ScrollFrame label={heading}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Line</th>
              <th scope="col">Reason</th>
            </tr>
          </thead>
          <tbody>
            {withKeys(issues.slice(0, shownAtOnce), (issue) => `${issue.file} ${issue.line} ${issue.code}`).map(
              ({ key, item: issue }) => (
                <tr key={key}>
                  <td>{issue.file}</td>
                  <td className="number">
                    {issue.line}
                    {issue.column === null ? null : <span className="quiet">, column {issue.column}</span>}
                  </td>
                  <td>{issueInWords(issue.code, issue.detail)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </ScrollFrame>
      {issues.length > shownAtOnce ? (
        <p className="quiet small">
          Showing {shownAtOnce} of {wholeNumber(issues.length)}.
        </p>
      ) : null}
      {children === undefined || children === null ? null : <div className="fold-foot">{children}</div>}
    </details>
  );
}
