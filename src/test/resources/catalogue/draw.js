// Draws one model with other labels, as a picture without the canvas's own helpers.
async function draw(file, labels) {
  const viewer = new BpmnJS({ container: '#canvas' });
  try {
    const xml = new DOMParser().parseFromString(file, 'application/xml');
    for (const [id, label] of Object.entries(labels)) {
      xml.querySelector(`[id="${id}"]`).setAttribute('name', label);
    }
    await viewer.importXML(new XMLSerializer().serializeToString(xml));
    const { svg } = await viewer.saveSVG();
    return svg;
  } finally {
    viewer.destroy();
  }
}
