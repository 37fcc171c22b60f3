// The board on paper, in a browser on the real core: the export of the board, the poster on
// one sheet and over many, by mouse and by keys.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { seriousFindings } from "./bridge.mjs";
import { bridge, page, press, setStage, wear } from "./stage.mjs";

setStage(["--example"]);

const dialog = () => page.getByRole("dialog");
const documents = (name) => join(bridge.folder, "documents", name);
const says = (text) => dialog().getByText(text).first().waitFor();
const choose = (group, name) =>
  dialog()
    .getByRole("radiogroup", { name: group })
    .getByText(name, { exact: true })
    .click();

async function toBoard() {
  await press("g", "b");
  await page
    .locator(".board [data-card]", { hasText: "on-time deliveries" })
    .waitFor();
}

async function toPoster() {
  await toBoard();
  await press("Control+p");
  await dialog().locator("img").waitFor();
}

/** A1 over A4: the poster of the design. */
async function cut() {
  await choose("Poster, landscape", "A1");
  await choose("Printed on", "A4 tiles");
  await says("A4 sheets, 3 × 4");
}

describe("the poster", () => {
  it("opens by a key on the board and says what it is of", async () => {
    await toPoster();
    await says("Print the cascade poster");
    await says("Tarn Valley Water, 2026, 39 objectives");
    await says("Smallest text prints at 8 pt.");
    await says("The poster prints on one sheet of A3.");
    assert.equal(
      await dialog()
        .getByRole("button", { name: /^Sheet / })
        .count(),
      0,
      "nothing is cut",
    );
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
  });

  it("is cut into sheets with names, and says what a little less size saves", async () => {
    await toPoster();
    await cut();
    await says("Smallest text prints at 16 pt.");
    await says("The last row carries 14 mm. At 97% 9 sheets do.");
    assert.equal(
      await dialog()
        .getByRole("button", { name: /^Sheet [A-D][1-3]$/ })
        .count(),
      12,
    );
    await dialog().getByRole("button", { name: "Sheet B2" }).click();
    await says("Sheet B2, as it leaves the printer");
    await says("Trim B1 and A2, glue them on the hatched edge.");
    await dialog().getByRole("button", { name: "Use 97%" }).click();
    await says("A4 sheets, 3 × 3");
    await dialog()
      .getByRole("button", { name: /Print 9 sheets/ })
      .waitFor();
    await says("Printed at 97% of A1.");
    await dialog().getByRole("button", { name: "Use 100%" }).click();
    await says("A4 sheets, 3 × 4");
  });

  it("takes another overlap and margin, and tells when nothing of a sheet is left", async () => {
    await toPoster();
    await cut();
    const overlap = dialog().getByRole("spinbutton", { name: "Overlap" });
    await overlap.focus();
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(
      () =>
        document
          .querySelector("[role=spinbutton]")
          ?.getAttribute("aria-valuenow") === "11",
    );
    await dialog()
      .getByText("A4 sheets, 4 × 4")
      .or(dialog().getByText(/A4 sheets/))
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await says("A4 sheets, 3 × 4");
  });

  it("keeps its choices when Esc closes it, and shows sheets apart", async () => {
    await toPoster();
    await cut();
    await dialog().getByText("Plan page first").click();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await press("Control+p");
    await says("A4 sheets, 3 × 4");
    assert.ok(
      await dialog()
        .getByRole("checkbox", { name: "Plan page first" })
        .isChecked(),
      "as it was left",
    );
    await choose("What the preview shows", "Sheets");
    await dialog().getByRole("button", { name: "Sheet D3" }).click();
    await says("Sheet D3, as it leaves the printer");
  });

  it("goes on a page for each strategic objective where that is wanted", async () => {
    await toPoster();
    await dialog().getByText("One page per strategic objective").click();
    await says("1 of 3");
    await dialog().getByRole("button", { name: "Next page" }).click();
    await says("2 of 3");
    await dialog()
      .getByRole("img", { name: "The poster, page 2 of 3" })
      .waitFor();
  });

  it("is saved as it was chosen", async () => {
    await toPoster();
    await cut();
    await dialog().getByRole("button", { name: "Save PDF" }).click();
    await page.getByText("12 pages saved").waitFor();
    const bytes = await readFile(
      documents("tarn-valley-water-2026-cascade.pdf"),
    );
    assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
  });

  it("never takes the place of one that was saved before", async () => {
    const name = "tarn-valley-water-2026-cascade";
    for (const times of [1, 2]) {
      await toPoster();
      await dialog().getByRole("button", { name: "Save PDF" }).click();
      await dialog().waitFor({ state: "detached" });
      await page
        .getByText(times === 1 ? `${name}.pdf` : `${name} 2.pdf`)
        .waitFor();
    }
    assert.ok(existsSync(documents(`${name}.pdf`)));
    assert.ok(existsSync(documents(`${name} 2.pdf`)));
  });

  it("is put aside, not among the documents, when it is printed", async () => {
    await toPoster();
    await press("Control+p");
    await dialog().waitFor({ state: "detached" });
    await page.getByText("This copy is removed after a day.").waitFor();
    const name = "tarn-valley-water-2026-cascade.pdf";
    assert.ok(existsSync(join(bridge.folder, "data", "print", name)));
    assert.ok(!existsSync(documents(name)));
  });

  it("has no serious finding in any theme", async () => {
    for (const theme of ["light", "dark", "projector"]) {
      await wear(theme);
      await toPoster();
      await cut();
      assert.deepEqual(await seriousFindings(page), [], theme);
      await page.keyboard.press("Escape");
      await dialog().waitFor({ state: "detached" });
    }
    await wear("light");
  });
});

describe("the export of the board", () => {
  it("opens with the board chosen, and with a canvas elsewhere", async () => {
    await toBoard();
    await press("Control+e");
    await dialog().locator("img").waitFor();
    assert.ok(
      await dialog()
        .getByRole("radio", { name: /^Board/ })
        .isChecked(),
      "the board on the board",
    );
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await press("g", "c");
    await page.locator("[role=grid]").first().waitFor();
    await press("Control+e");
    await dialog().locator("img").waitFor();
    assert.ok(
      await dialog()
        .getByRole("radio", { name: /^This canvas/ })
        .isChecked(),
      "a canvas on a canvas",
    );
  });

  it("makes a drawing of what is seen", async () => {
    await toBoard();
    await press("/");
    await page.keyboard.type("slippage earlier");
    await page
      .locator(".board [data-card]", { hasText: "waiting time" })
      .waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "Drawing (SVG)" }).click();
    await dialog().locator("img").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("SVG saved").waitFor();
    const svg = await readFile(
      documents("tarn-valley-water-2026-cascade.svg"),
      "utf8",
    );
    assert.match(
      svg,
      /^<svg[^>]*><title>OKR cascade: Tarn Valley Water, 2026<\/title>/,
    );
    const [whole] = await Promise.all([
      bridge.call("export_preview", { ask: await ask(null), page: 0 }),
    ]);
    const some = await bridge.call("export_preview", {
      ask: await ask([]),
      page: 0,
    });
    assert.equal(whole.poster.objectives, 39);
    assert.match(
      some.message,
      /nothing on the board/i,
      "an empty board is refused with words",
    );
  });

  it("makes a workbook of two sheets", async () => {
    await toBoard();
    await press("Control+e");
    await dialog().locator("img").waitFor();
    await dialog().getByText("Excel", { exact: true }).click();
    await dialog()
      .getByText("S1 Deliver what we promise, when we promised it")
      .first()
      .waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Excel saved").waitFor();
    assert.ok(existsSync(documents("tarn-valley-water-2026-cascade.xlsx")));
  });
});

async function ask(shown) {
  const { page: canvas } = (await bridge.call("start")).file;
  return {
    what: "board",
    unit: canvas.unit,
    cycle: canvas.cycle,
    format: "pdf",
    paper: "a4",
    language: "en",
    plans: true,
    work: true,
    legend: true,
    drafts: false,
    explanations: false,
    poster: {
      paper: "a3",
      sheets: "one",
      overlap: 10,
      margin: 5,
      percent: 100,
      marks: true,
      names: true,
      glue: true,
      plan: false,
      fit: "one",
      shown,
      folded: [],
    },
  };
}
