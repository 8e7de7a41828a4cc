/* What is set like the contract can be read with the keyboard alone, on a page of the portal as well. */
import { installReading } from "./reading.js";

installReading();
