// Runs in the page: texts that do not stand out from what lies behind them, after WCAG 2.2 success criterion 1.4.3 (AA):
// 4.5 to 1, for large text (24 px, or 18.66 px bold) 3 to 1.
(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const toParts = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].map((value) => value / 255);
  };
  const toLinear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
  const behind = (element) => {
    if (!element) return toParts(getComputedStyle(document.documentElement).backgroundColor);
    const [r, g, b, a] = toParts(getComputedStyle(element).backgroundColor);
    if (a > 0.99) return [r, g, b];
    const under = behind(element.parentElement);
    return [r, g, b].map((value, i) => value * a + under[i] * (1 - a));
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.data)
      .join("")
      .trim();
    if (!text || !element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const [light, dark] = [luminance(toParts(style.color)), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < (large ? 3 : 4.5)) faint.push(`${ratio.toFixed(2)} to 1: ${element.className} ${text.slice(0, 40)}`);
  }
  return faint;
})();
