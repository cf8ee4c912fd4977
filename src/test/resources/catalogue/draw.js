// Draws one model with other labels, as a picture without the canvas's own helpers.
async function draw(file, labels) {
  const viewer = new BpmnJS({ container: '#canvas' });
  try {
    const xml = new DOMParser().parseFromString(file, 'application/xml');
    for (const [id, label] of Object.entries(labels)) {
      xml.querySelector(`[id="${id}"]`).setAttribute('name', label);
    }
    // Norwegian words are long: a label narrower than its longest word would be broken in the middle of it.
    for (const bounds of xml.querySelectorAll('BPMNLabel > Bounds')) {
      const width = Number(bounds.getAttribute('width'));
      if (width < 96) {
        bounds.setAttribute('x', Number(bounds.getAttribute('x')) - (96 - width) / 2);
        bounds.setAttribute('width', 96);
      }
    }
    await viewer.importXML(new XMLSerializer().serializeToString(xml));
    const { svg } = await viewer.saveSVG();
    return svg;
  } finally {
    viewer.destroy();
  }
}
