"""Crowded lanes: height and shade both tell how many events a column holds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage

from viewer.qt.painting.brushwork import Brushwork
from viewer.qt.painting.palette import Palette
from viewer.timeline.scene import DensityBand, Scene

GAMMA = 0.42
LEAST_PX = 2.0


def shares(counts: NDArray[np.int64], most: int) -> NDArray[np.float64]:
    """Return what share of the height and of the ramp each count stands for, from 0 to 1."""
    return np.power(np.clip(counts / max(most, 1), 0.0, 1.0), GAMMA)


def density_image(
    band: DensityBand, most: int, palette: Palette, left: float, right: float, ratio: float
) -> tuple[QImage, NDArray[np.uint32]]:
    """Rasterise a band at physical size, transparent above the columns.

    The image only points at the array: the caller keeps the array as long as the image.

    Args:
        band: the counts and the edges of their bins in logical pixels.
        most: the count that takes the full height.
        palette: whose ramp gives the shades.
        left: logical pixel of the image's left edge.
        right: logical pixel of the image's right edge.
        ratio: physical pixels per logical pixel.
    """
    width = max(round((right - left) * ratio), 1)
    height = max(round(band.height * ratio), 1)
    middles = left + (np.arange(width) + 0.5) / ratio
    bins = np.searchsorted(band.x, middles, side="right") - 1
    inside = (bins >= 0) & (bins < len(band.counts))
    counts = np.where(inside, band.counts[np.clip(bins, 0, len(band.counts) - 1)], 0)
    share = shares(counts, most)
    least = round(LEAST_PX * ratio)
    tall = np.where(counts > 0, np.maximum(np.rint(share * height), least), 0)
    shade = palette.shades[np.rint(share * 255).astype(np.intp)]
    rows = np.arange(height, 0, -1)[:, None]
    pixels = np.where(rows <= tall[None, :], shade[None, :], np.uint32(0)).astype(np.uint32)
    pixels = np.ascontiguousarray(pixels)
    image = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    return image, pixels


def paint_density(work: Brushwork, scene: Scene, band: DensityBand) -> None:
    """Paint one band; as an image, or as rectangles where the device keeps shapes."""
    if not len(band.counts):
        return
    left, right = scene.gutter, scene.width
    if work.is_vector:
        _paint_columns(work, band, scene.density_max, left, right)
        return
    image, pixels = density_image(band, scene.density_max, work.palette, left, right, work.ratio)
    work.painter.drawImage(QPointF(left, work.snapped(band.top)), image)
    del image, pixels  # in this order: the image points into the array


def _paint_columns(
    work: Brushwork, band: DensityBand, most: int, left: float, right: float
) -> None:
    share = shares(band.counts, most)
    bottom = band.top + band.height
    for number in np.flatnonzero(band.counts).tolist():
        x1, x2 = max(float(band.x[number]), left), min(float(band.x[number + 1]), right)
        if x2 <= x1:
            continue
        tall = max(float(share[number]) * band.height, LEAST_PX)
        shade = QColor.fromRgb(int(work.palette.shades[round(float(share[number]) * 255)]))
        work.painter.fillRect(QRectF(x1, bottom - tall, x2 - x1, tall), shade)
