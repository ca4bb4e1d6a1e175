"""Crowded lanes: height and shade both tell how many events a column holds."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage

from viewer.qt.painting.brushwork import CONTEXT, Brushwork
from viewer.qt.painting.palette import Palette
from viewer.timeline.scene import DENSITY_GAMMA, DensityBand, Scene

LEAST_PX = 2.0


def shares(counts: NDArray[np.int64], most: int) -> NDArray[np.float64]:
    """Return what share of the height and of the ramp each count stands for, from 0 to 1."""
    return np.power(np.clip(counts / max(most, 1), 0.0, 1.0), DENSITY_GAMMA)


class Raster:
    """Rasterises bands at physical size, transparent above their columns.

    All bands of a frame share one picture's memory: each is to be painted before the next is made.

    Args:
        palette: whose ramp gives the shades.
        left: logical pixel of the pictures' left edge.
        right: logical pixel of their right edge.
        ratio: physical pixels per logical pixel.
    """

    def __init__(self, palette: Palette, left: float, right: float, ratio: float) -> None:
        self._palette, self._ratio = palette, ratio
        self._width = max(round((right - left) * ratio), 1)
        self._middles = left + (np.arange(self._width) + 0.5) / ratio
        self._x: NDArray[np.float64] | None = None
        self._bins = np.zeros(0, np.intp)
        self._pixels = np.zeros((0, self._width), np.uint32)

    def image(self, band: DensityBand) -> QImage:
        """Return the picture of a band."""
        if self._x is not band.x:
            self._x, self._bins = band.x, self._bins_of(band.x)
        height = max(round(band.height * self._ratio), 1)
        if len(self._pixels) != height:
            self._pixels = np.empty((height, self._width), np.uint32)
        share = shares(band.counts, band.most)
        least = round(LEAST_PX * self._ratio)
        tall = np.where(band.counts > 0, np.maximum(np.rint(share * height), least), 0)
        # A bin beyond the last is empty: there stands what lies in no bin.
        tall = np.append(np.minimum(tall, height).astype(np.uint16), np.uint16(0))[self._bins]
        shade = self._palette.shades[np.append(np.rint(share * 255), 0).astype(np.intp)]
        rows = np.arange(height, 0, -1, dtype=np.uint16)[:, None]
        np.multiply(rows <= tall, shade[self._bins], out=self._pixels)
        image = QImage(
            self._pixels.data,
            self._width,
            height,
            self._width * 4,
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.setDevicePixelRatio(self._ratio)
        return image

    def _bins_of(self, x: NDArray[np.float64]) -> NDArray[np.intp]:
        """Tell the bin of each pixel, the number of bins where there is none."""
        bins = np.searchsorted(x, self._middles, side="right") - 1
        return np.where(bins < 0, len(x) - 1, bins)


def paint_density(work: Brushwork, scene: Scene) -> None:
    """Paint all bands; as pictures, or as rectangles where the device keeps shapes."""
    left, right = scene.gutter, scene.width
    raster = Raster(work.palette, left, right, work.ratio)
    for band in scene.density:
        if not len(band.counts):
            continue
        work.painter.setOpacity(CONTEXT if band.is_context else 1.0)
        if work.is_vector:
            _paint_columns(work, band, left, right)
        else:
            image = raster.image(band)
            work.painter.drawImage(QPointF(left, work.snapped(band.top)), image)
    work.painter.setOpacity(1.0)


def _paint_columns(work: Brushwork, band: DensityBand, left: float, right: float) -> None:
    share = shares(band.counts, band.most)
    bottom = band.top + band.height
    for number in np.flatnonzero(band.counts).tolist():
        x1, x2 = max(float(band.x[number]), left), min(float(band.x[number + 1]), right)
        if x2 <= x1:
            continue
        tall = max(float(share[number]) * band.height, LEAST_PX)
        shade = QColor.fromRgb(int(work.palette.shades[round(float(share[number]) * 255)]))
        work.painter.fillRect(QRectF(x1, bottom - tall, x2 - x1, tall), shade)
