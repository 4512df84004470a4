package io.gatehouse.door.business;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever else is called in a program: denied, as the contract has it. */
@RestController
@Hidden
class UnknownBusinessCallController {

  @RequestMapping("/{program}/v1/**")
  @RolesAllowed("BUSINESS")
  void unknown() {
    throw BusinessError.RESTRICTED.refused();
  }
}
