package org.trivsel.platform.lifecycle.node;

import java.util.List;
import org.trivsel.node.Node.OnNode;
import org.trivsel.node.Node.State;

/** What a node says of itself. */
record Report(State state, List<OnNode> tools, List<String> troubles) {
}
