// A plugin of TypeDoc: a document is called what its first heading says, and stands with those of its folder.
import path from "node:path";

import {
  Application,
  Comment,
  CommentTag,
  type DocumentReflection,
  type ProjectReflection,
  RendererEvent,
} from "typedoc";

const categories: Readonly<Record<string, string>> = {
  guides: "Guides",
  deploy: "Guides",
  training: "Cases for students",
  decisions: "Decisions",
};
const early = 1000; // before TypeDoc's own listeners

/** Called by TypeDoc. */
export function load(app: Application): void {
  app.on(
    Application.EVENT_PROJECT_REVIVE,
    (project: ProjectReflection) => {
      for (const document of project.documents ?? []) {
        const category = categories[path.basename(path.dirname(document.name))] ?? "Reference";
        document.comment ??= new Comment();
        document.comment.blockTags.push(
          new CommentTag("@category", [{ kind: "text", text: category }]),
        );
      }
    },
    early,
  );
  // Once the addresses are given out, which follow the files.
  app.renderer.on(
    RendererEvent.BEGIN,
    ({ project }) => {
      for (const document of project.documents ?? []) document.name = heading(document);
    },
    early,
  );
}

function heading({ content, name }: DocumentReflection): string {
  const text = content.map((part) => part.text).join("");
  return /^# (.+)$/m.exec(text)?.[1]?.replaceAll("`", "") ?? name;
}
