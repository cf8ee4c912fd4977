// Runs in the browser beside form-js: loads forms, hands them data as a caller of form-js would, and submits.

const loaded = new Map();

/** Loads every schema once; answers the warnings by kind (empty when all is well). */
async function load(schemas) {
  const problems = {};
  for (const schema of schemas) {
    const container = document.body.appendChild(document.createElement('div'));
    const form = new FormViewer.Form({ container, debounce: false });
    container.hidden = true; // no layout of a thousand fields after every answer
    loaded.set(schema.id, { form, schema, container });
    try {
      const { warnings } = await form.importSchema(schema);
      if (warnings.length) problems[schema.id] = warnings.map(String).join(', ');
    } catch (error) {
      problems[schema.id] = String(error);
    }
  }
  return problems;
}

/** Hands each form its data, lets the components settle, submits. In and out: by kind. */
async function round(data) {
  for (const kind of Object.keys(data)) {
    const { form, schema } = loaded.get(kind);
    await form.importSchema(schema, data[kind]);
  }
  await settle(Object.keys(data));
  const answers = {};
  for (const kind of Object.keys(data)) {
    const { form } = loaded.get(kind);
    const { data: submitted, errors } = form.submit();
    answers[kind] = { submitted, errors };
  }
  return answers;
}

/** Empties one form and puts it before the reader's eyes, for typing. */
async function show(kind) {
  const { form, schema, container } = loaded.get(kind);
  container.hidden = false;
  await form.importSchema(schema, {});
  await settle([kind]);
  return true;
}

async function submitted(kind) {
  await settle([kind]);
  return loaded.get(kind).form.submit().data;
}

/** Date fields hand their value through several effects, each in its own frame, before they drop what is no date: waits for rest. */
async function settle(kinds) {
  let before;
  for (let quiet = 0; quiet < 4; quiet++) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const now = JSON.stringify(kinds.map((kind) => loaded.get(kind).form._getState().data));
    if (now !== before) quiet = 0;
    before = now;
  }
}
